// Our own words.
Alias: $need = https://passerelle.example/fhir/CodeSystem/need
Alias: $business = https://passerelle.example/fhir/CodeSystem/business-status
Alias: $reason = https://passerelle.example/fhir/CodeSystem/status-reason
Alias: $part = https://passerelle.example/fhir/CodeSystem/task-part
Alias: $came = https://passerelle.example/fhir/CodeSystem/referral-outcome
Alias: $room = https://passerelle.example/fhir/sid/room

// Other people's words.
Alias: $gravity = http://hl7.org/fhir/us/sdoh-clinicalcare/CodeSystem/SDOHCC-CodeSystemTemporaryCodes
Alias: $bser = http://hl7.org/fhir/us/bser/CodeSystem/TaskBusinessStatusCS
Alias: $infoway = https://fhir.infoway-inforoute.ca/ValueSet/ca-referralbusinessstatus
Alias: $task-code = http://hl7.org/fhir/CodeSystem/task-code
Alias: $scope = http://terminology.hl7.org/CodeSystem/consentscope
Alias: $act-code = http://terminology.hl7.org/CodeSystem/v3-ActCode
Alias: $act-reason = http://terminology.hl7.org/CodeSystem/v3-ActReason
Alias: $role = http://terminology.hl7.org/CodeSystem/v3-ParticipationType
Alias: $language = urn:ietf:bcp:47
Alias: $loinc = http://loinc.org

Alias: $interpreter = http://hl7.org/fhir/StructureDefinition/patient-interpreterRequired

// Identifier systems of Canada: reference/referral.md 3.6.
Alias: $nam = https://fhir.infoway-inforoute.ca/NamingSystem/ca-qc-patient-healthcare-id
Alias: $nam-clicsante = http://documentation.clicsante.ca/fhir/base/nam
Alias: $hcn-on = https://fhir.infoway-inforoute.ca/NamingSystem/ca-on-patient-hcn
Alias: $hcn-ab = https://fhir.infoway-inforoute.ca/NamingSystem/ca-ab-patient-healthcare-id
Alias: $hcn-bc = https://fhir.infoway-inforoute.ca/NamingSystem/ca-bc-patient-healthcare-id
Alias: $hcn-mb = https://fhir.infoway-inforoute.ca/NamingSystem/ca-mb-patient-healthcare-id
Alias: $hcn-nb = https://fhir.infoway-inforoute.ca/NamingSystem/ca-nb-patient-healthcare-id
Alias: $hcn-nl = https://fhir.infoway-inforoute.ca/NamingSystem/ca-nl-patient-healthcare-id
Alias: $hcn-ns = https://fhir.infoway-inforoute.ca/NamingSystem/ca-ns-patient-healthcare-id
Alias: $hcn-nt = https://fhir.infoway-inforoute.ca/NamingSystem/ca-nt-patient-healthcare-id
Alias: $hcn-nu = https://fhir.infoway-inforoute.ca/NamingSystem/ca-nu-patient-healthcare-id
Alias: $hcn-pe = https://fhir.infoway-inforoute.ca/NamingSystem/ca-pe-patient-healthcare-id
Alias: $hcn-sk = https://fhir.infoway-inforoute.ca/NamingSystem/ca-sk-patient-healthcare-id
Alias: $hcn-yt = https://fhir.infoway-inforoute.ca/NamingSystem/ca-yt-patient-healthcare-id
Alias: $interim = https://fhir.infoway-inforoute.ca/NamingSystem/ca-interim-federal-health-id
Alias: $veterans = https://fhir.infoway-inforoute.ca/NamingSystem/ca-veterans-affairs-health-id

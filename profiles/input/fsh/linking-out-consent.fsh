// The person's agreement that a clinic refers them to the community. Design section 4, "Which Consents
// count": what decides is status, provision type, period, actor and purpose; the rest is evidence.
Profile: LinkingOutConsent
Parent: Consent
Id: linking-out-consent
Title: "Agreement to link out"
Description: "L'accord de la personne. The person's agreement to be referred. Loose in shape, strict in effect: what cannot be read opens nothing, and the door says so."
* insert OurShape
* obeys consent-provision and consent-actor
* status MS
* status ^comment = "proposed: offered, and the person says not now; rejected: they said no, and what waited for it is closed; active: yes."
* scope MS
* category MS
// Required: an agreement of nobody opens nothing for anybody.
* patient 1..1 MS
* dateTime MS
* performer MS
* organization MS
* source[x] MS
* source[x] ^comment = "Evidence. Not required: a verbal agreement has no paper."
* policyRule MS
* policyRule ^comment = "FHIR wants policy or policyRule (ppc-1). Evidence: it does not decide."
* verification MS
* provision MS
* provision ^comment = "Not required, so that foreign consents come in; without it nothing crosses."
* provision.type MS
* provision.period MS
* provision.period ^comment = "Whole days in the custodian's zone; the end is included."
* provision.actor MS
* provision.actor.reference ^comment = "The receiver: by the identifier of its room, or by the URL of its directory Organization."
* provision.purpose MS
* provision.purpose ^comment = "Absent, or one of CAREMGT, COC, TREAT; another one opens nothing."

Invariant: consent-provision
Description: "An active agreement permits or denies something; without a provision type it opens nothing."
Severity: #warning
Expression: "status = 'active' implies provision.type.exists()"

Invariant: consent-actor
Description: "A permit names the receiver, or its kind; without an actor it opens nothing."
Severity: #warning
Expression: "provision.where(type = 'permit').exists() implies provision.actor.exists()"

Instance: example-linking-out-consent
InstanceOf: LinkingOutConsent
Usage: #example
Title: "An agreement to be referred to a food bank"
* status = #active
* scope = $scope#patient-privacy
* category = $act-code#IDSCL
* patient = Reference(example-person)
* dateTime = "2026-05-04"
* policyRule.text = "Accord verbal, avis version 1"
* provision.type = #permit
* provision.period.start = "2026-05-04"
* provision.period.end = "2027-05-03"
* provision.actor.role = $role#IRCP
* provision.actor.reference.identifier.system = $room
* provision.actor.reference.identifier.value = "le-panier"
* provision.purpose = $act-reason#CAREMGT

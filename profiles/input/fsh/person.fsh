// Nothing is required of a person: whoever has no number, no address, no phone or no last name can
// still be referred. Wrong shapes are warnings.
Profile: Person
Parent: Patient
Id: person
Title: "Person"
Description: "Une personne, telle qu'une clinique ou un organisme la connaît. A person, as one room knows them. Every element is optional: a person without papers is served all the same."
* insert OurShape
* identifier MS
* identifier ^slicing.discriminator.type = #value
* identifier ^slicing.discriminator.path = "system"
* identifier ^slicing.rules = #open
* identifier ^slicing.description = "Health numbers by system. Others are welcome. None is required: identity never rests on a health number alone."
* insert HealthNumber(nam, $nam, [["Quebec health insurance number (NAM)"]])
* identifier[nam] obeys nam-shape
* insert HealthNumber(namClicsante, $nam-clicsante, [["The same number, in the second system in use in Quebec"]])
* identifier[namClicsante] obeys nam-shape
* insert HealthNumber(on, $hcn-on, [["Ontario health number"]])
* insert HealthNumber(ab, $hcn-ab, [["Alberta health number"]])
* insert HealthNumber(bc, $hcn-bc, [["British Columbia health number"]])
* insert HealthNumber(mb, $hcn-mb, [["Manitoba health number"]])
* insert HealthNumber(nb, $hcn-nb, [["New Brunswick health number"]])
* insert HealthNumber(nl, $hcn-nl, [["Newfoundland and Labrador health number"]])
* insert HealthNumber(ns, $hcn-ns, [["Nova Scotia health number"]])
* insert HealthNumber(nt, $hcn-nt, [["Northwest Territories health number"]])
* insert HealthNumber(nu, $hcn-nu, [["Nunavut health number"]])
* insert HealthNumber(pe, $hcn-pe, [["Prince Edward Island health number"]])
* insert HealthNumber(sk, $hcn-sk, [["Saskatchewan health number"]])
* insert HealthNumber(yt, $hcn-yt, [["Yukon health number"]])
* insert HealthNumber(interim, $interim, [["Interim Federal Health number, of refugees and claimants"]])
* insert HealthNumber(veterans, $veterans, [["Veterans Affairs health number"]])
* name MS
* name ^comment = "use = usual is the name to say on the phone and to show first. Before acceptance only the first given name and the initial cross."
* telecom MS
* telecom ^comment = "Crosses only after acceptance, together with the safe-contact rules."
* birthDate MS
* birthDate ^comment = "Never crosses before acceptance."
* address MS
* address ^comment = "At most the first three characters of the postal code cross before acceptance."
* address.extension contains NoFixedAddress named noFixedAddress 0..1 MS
* communication MS
* communication ^comment = "Languages in which to speak to the person; preferred = true for the first choice. Crosses at once: a service must know it to answer."
* extension contains
    $interpreter named interpreterRequired 0..1 MS and
    SafeContact named safeContact 0..1 MS and
    AccessNeed named accessNeed 0..* MS

RuleSet: HealthNumber(slice, system, label)
* identifier contains {slice} 0..*
* identifier[{slice}] ^short = {label}
* identifier[{slice}].system = {system}

Invariant: nam-shape
Description: "A NAM is 4 letters, 6 digits, one letter or digit and one digit. Only a warning: a mistyped number must not keep a person from being served."
Severity: #warning
Expression: "value.exists() implies value.replace(' ', '').matches('^[A-Za-z]{4}[0-9]{6}[0-9A-Za-z][0-9]$')"

// The CA Baseline's extension, under its own URL, so that it is known here without its package.
Extension: NoFixedAddress
Id: ext-nofixedaddress
Title: "No fixed address"
Description: "The person has no fixed address at this time (CA Baseline)."
Context: Address
* ^url = "http://hl7.org/fhir/ca/baseline/StructureDefinition/ext-nofixedaddress"
* insert OurShape
* value[x] only boolean

Instance: example-person
InstanceOf: Person
Usage: #example
Title: "A person without a fixed address"
* extension[interpreterRequired].valueBoolean = false
* extension[safeContact].extension[voicemail].valueBoolean = false
* extension[safeContact].extension[say-who-we-are].valueBoolean = false
* extension[safeContact].extension[best-hours].valueString = "En semaine, après 17 h"
* extension[safeContact].extension[preferred-way].valueCode = #sms
* extension[safeContact].extension[do-not-contact-directly].valueBoolean = false
* extension[accessNeed].valueCodeableConcept = Access#step-free
* identifier[nam].system = $nam
* identifier[nam].value = "EXEM00000000"
* name[0].use = #usual
* name[0].given = "Exemple"
* name[1].use = #official
* name[1].family = "Personne (démo)"
* name[1].given = "Exemplaire"
* telecom.system = #phone
* telecom.value = "514-555-0142"
* address.extension[noFixedAddress].valueBoolean = true
* address.postalCode = "H2G"
* communication.language = $language#fr
* communication.preferred = true

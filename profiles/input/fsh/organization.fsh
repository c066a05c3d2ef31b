// An organization: in the directory, or as a clinic knows it in its own room.
Profile: CommunityOrganization
Parent: Organization
Id: organization
Title: "Organization"
Description: "Un organisme. In the directory, one with a room carries the room's name as an identifier, and can then be named as a receiver."
* insert OurShape
* identifier MS
* identifier ^slicing.discriminator.type = #value
* identifier ^slicing.discriminator.path = "system"
* identifier ^slicing.rules = #open
// At most one: two rooms would leave a referral without one receiver.
* identifier contains room 0..1 MS
* identifier[room].system = "https://passerelle.example/fhir/sid/room"
* identifier[room] obeys room-name
* active MS
* type MS
// FHIR asks for a name or an identifier (org-1); EMRs that send only a number are welcome.
* name MS
* alias MS
* telecom MS
* address MS
* partOf MS
* extension contains LastAssured named lastAssured 0..1 MS

Invariant: room-name
Description: "A room's name is lower-case letters, digits and single hyphens; another one names no room."
Severity: #error
Expression: "value.exists() and value.matches('^[a-z0-9]+(-[a-z0-9]+)*$')"

Instance: example-organization
InstanceOf: CommunityOrganization
Usage: #example
Title: "A food bank"
* active = true
* identifier[room].system = $room
* identifier[room].value = "le-panier"
* name = "Le Panier (démo)"
* telecom[0].system = #phone
* telecom[0].value = "514-555-0110"
* telecom[1].system = #email
* telecom[1].value = "bonjour@le-panier.example"
* address.city = "Montréal"
* address.postalCode = "H2G 1S4"
* extension[lastAssured].valueDate = "2026-05-01"

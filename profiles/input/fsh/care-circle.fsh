// Who is around a person, the person among them. Nobody is in it of whom the person does not know.
Profile: CareCircle
Parent: CareTeam
Id: care-circle
Title: "Cercle de la personne / Care circle"
Description: "La personne et qui l’entoure : pairs, citoyens, équipe soignante, proches. The person and who is around them, each with an equal place."
* insert OurShape
* obeys care-circle-person
* status MS
// Required: a circle is around somebody.
* subject 1..1 MS
* subject only Reference(Patient)
// Required: of a name alone nobody could be told who looked.
* subject.reference 1..1
* period MS
// Required: the person at least.
* participant 1..* MS
// Required: without it nobody knows why someone is there.
* participant.role 1..1 MS
* participant.role from CircleRoleValues (extensible)
// Required: a place without anybody in it is no help.
* participant.member 1..1 MS
* participant.member ^comment = "By reference where the room has a record of them; by name alone for a neighbour or an aunt."
* participant.period MS
* note ^comment = "Stays in the circle."

Invariant: care-circle-person
Description: "The person is in their own circle, in the place of the person."
Severity: #error
Expression: "participant.where(role.coding.where(system = 'https://passerelle.example/fhir/CodeSystem/circle-role' and code = 'person').exists() and member.reference = %resource.subject.reference).exists()"

Instance: example-care-circle
InstanceOf: CareCircle
Usage: #example
Title: "A person, two partners, a clinician and an aunt"
* status = #active
* subject = Reference(example-person)
* participant[0].role = CircleRole#person
* participant[0].member = Reference(example-person)
* participant[1].role = CircleRole#patient-partner
* participant[1].member.display = "Camille (démo)"
* participant[2].role = CircleRole#citizen-partner
* participant[2].member.display = "Dominique (démo)"
* participant[3].role = CircleRole#clinician
* participant[3].member.display = "Dre Sol (démo)"
* participant[4].role = CircleRole#informal-caregiver
* participant[4].member.display = "Tante Lise (démo)"

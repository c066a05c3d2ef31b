// The ask. Written by the requester alone; the receiver's copy is written by the door.
Profile: Referral
Parent: ServiceRequest
Id: referral
Title: "Referral"
Description: "Une demande : de l'aide pour une personne. What is asked for a person; the work on it is the referral task. Close to SDOHCC's and CA:eReC's, and accepts both."
* insert OurShape
* obeys referral-need and referral-need-known
// status, intent and subject are 1..1 in FHIR: nothing to add. A proposal (CA:eReC) is as good as an order.
* status MS
* intent MS
* subject MS
* subject ^comment = "A person of the same room; a group or a device cannot consent."
* category MS
* category from NeedValues (preferred)
* category ^short = "The need: our code, or Gravity's category, which is mapped"
* category ^comment = "The one fact that always crosses. Other codings are kept in the requester's room."
* code MS
* code ^comment = "Optional: most clinics know the need, not the service. code.text never crosses."
* priority MS
* authoredOn MS
* authoredOn ^comment = "Not required: an EMR that omits it gets the time of arrival."
* requester MS
* requester ^comment = "Not required: the room that asks is known from the connection."
* performer MS
* reasonCode ^comment = "Stays in the requester's room: a reason is health information, and never crosses."
* reasonReference ^comment = "Stays in the requester's room, as reasonCode."
* note ^comment = "Stays in the requester's room. What is written for the receiver is the message of the task."
* supportingInfo MS
* supportingInfo ^comment = "The consent may be named here; every consent of the person is read, named or not."
* extension contains
    http://hl7.org/fhir/StructureDefinition/resource-pertainsToGoal named pertainsToGoal 0..* MS and
    Gridlock named gridlock 0..*
* extension[pertainsToGoal] ^comment = "A life goal of the same room that the request serves. Neither the goal nor its id nor its words cross."

Invariant: referral-need
Description: "A referral says what is needed, as a category or as a code: without either nobody can answer it."
Severity: #error
Expression: "category.exists() or code.exists()"

Invariant: referral-need-known
Description: "A category in our need codes or Gravity's is what crosses; other codings are kept, and the referral is shown as another need."
Severity: #warning
Expression: "category.coding.where(system = 'https://passerelle.example/fhir/CodeSystem/need' or system = 'http://hl7.org/fhir/us/sdoh-clinicalcare/CodeSystem/SDOHCC-CodeSystemTemporaryCodes').exists() or code.coding.where(system = 'https://passerelle.example/fhir/CodeSystem/need').exists()"

Extension: Gridlock
Id: gridlock
Title: "The team's limits"
Description: "Why the team asks for help, said as its own limits. The person may read it."
Context: ServiceRequest
* insert OurShape
* value[x] only CodeableConcept
* valueCodeableConcept from GridlockReasonValues (extensible)

Instance: example-referral
InstanceOf: Referral
Usage: #example
Title: "A referral for food"
* status = #active
* intent = #order
* category[0] = $need#food
* category[1] = $gravity#food-insecurity
* subject = Reference(example-person)
* authoredOn = "2026-05-04T10:00:00-04:00"
* priority = #routine
* extension[gridlock].valueCodeableConcept = GridlockReason#do-not-know-community

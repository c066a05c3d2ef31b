// A meeting of the person with a partner: when, where, how long, who was there and what for. Never what
// was said: that is in the partner's own notebook.
Profile: Meeting
Parent: Encounter
Id: meeting
Title: "Rencontre / Meeting"
Description: "Une rencontre avec la personne : à quoi elle sert, où, quand, avec qui. A meeting with the person; never what was said in it."
* insert OurShape
* obeys meeting-kind and meeting-when
* status MS
// 1..1 in FHIR: AMB for most, HH at home, VR by phone or video.
* class MS
* type 1..* MS
* type from MeetingKindValues (extensible)
* type ^comment = "Required: listening is not coaching, and both are counted."
// Required: a meeting of nobody is no meeting.
* subject 1..1 MS
* subject only Reference(Patient)
// Required: of a name alone nobody could be told who looked.
* subject.reference 1..1
* participant MS
* period MS
* length MS
* reasonCode ^comment = "Stays in the circle."
* location ^comment = "Not required: the kind of place says enough, and a home is nobody's business."
* extension contains MeetingPlaceExtension named place 0..1 MS

Invariant: meeting-kind
Description: "A meeting says what it is for: joint, listening, coaching or connecting."
Severity: #error
Expression: "type.coding.where(system = 'https://passerelle.example/fhir/CodeSystem/meeting-kind').exists()"

Invariant: meeting-when
Description: "A meeting that is over says when it began."
Severity: #error
Expression: "status = 'finished' implies period.start.exists()"

Instance: example-meeting
InstanceOf: Meeting
Usage: #example
Title: "An hour of listening at a café"
* status = #finished
* class = http://terminology.hl7.org/CodeSystem/v3-ActCode#AMB
* type = MeetingKind#listening
* subject = Reference(example-person)
* participant.individual.display = "Camille (démo)"
* period.start = "2026-05-04T14:00:00-04:00"
* period.end = "2026-05-04T15:10:00-04:00"
* extension[place].valueCodeableConcept = MeetingPlace#cafe

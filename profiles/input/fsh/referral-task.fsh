// The work on a referral. The requester owns what is asked, the receiver owns how it goes: design
// section 5. Which moves are legal is the loop's to say, with its own codes; here is only the shape.
Profile: ReferralTask
Parent: Task
Id: referral-task
Title: "Referral task"
Description: "Le travail demandé. The work on a referral, with its state. Both ways to link are accepted: focus (SDOHCC, BSeR, COW) and basedOn (CA:eReC)."
* insert OurShape
* obeys task-referral and task-reason and task-outcome and task-intent and task-owner
* identifier MS
* basedOn MS
* partOf MS
// All 12 statuses come in: received and ready are read as requested and acknowledged.
* status MS
* statusReason MS
* statusReason from StatusReasonValues (extensible)
* statusReason ^comment = "text is written for the other side and crosses; text without a code is kept and coded other."
* businessStatus MS
* businessStatus from BusinessStatusValues (extensible)
// 1..1 in FHIR. Order for most; CA:eReC sends proposal.
* intent MS
* priority MS
* code MS
* code from http://hl7.org/fhir/ValueSet/task-code (preferred)
* code ^comment = "fulfill; process-request (CA:eReC) may stand beside it or instead. Not required: a task with a referral in focus is a referral."
* focus MS
* focus ^comment = "Not required when basedOn is there."
* for 1..1 MS
* for ^comment = "Required: the agreement that opens the door is looked for under this person."
* authoredOn MS
* requester MS
* owner MS
* owner ^comment = "The receiver: by the identifier of its room, or by the URL of its directory Organization. Absent: the work is open, and shows no person until an organization claims it."
* restriction MS
* note ^comment = "Stays in the room where it is written."
* description ^comment = "Stays in the room where it is written."
* input MS
* input ^slicing.discriminator.type = #pattern
* input ^slicing.discriminator.path = "type"
* input ^slicing.rules = #open
* input contains message 0..* MS
* input[message] ^short = "Written for the receiver: the only free text that crosses by itself"
* input[message].type = $part#message
* input[message].value[x] only string
* output MS
* output ^slicing.discriminator.type = #pattern
* output ^slicing.discriminator.path = "type"
* output ^slicing.rules = #open
* output contains outcome 0..* MS
* output[outcome] ^short = "What came of it"
* output[outcome].type = $part#outcome
* output[outcome].value[x] only CodeableConcept
* output[outcome].valueCodeableConcept from ReferralOutcomeValues (extensible)

Invariant: task-referral
Description: "A task names its referral, in focus or in basedOn: without it nothing says what is asked."
Severity: #error
Expression: "focus.exists() or basedOn.exists()"

Invariant: task-reason
Description: "A refusal, a hold, a cancellation and a failure say why. A warning here, because the loop answers with its own code."
Severity: #warning
Expression: "(status = 'rejected' or status = 'on-hold' or status = 'cancelled' or status = 'failed') implies statusReason.exists()"

Invariant: task-outcome
Description: "Completed work says what came of it. A warning here, because the loop answers with its own code."
Severity: #warning
Expression: "status = 'completed' implies output.exists()"

Invariant: task-intent
Description: "A referral task is an order or a proposal; a plan or an option asks nobody for anything yet."
Severity: #warning
Expression: "intent = 'order' or intent = 'original-order' or intent = 'reflex-order' or intent = 'filler-order' or intent = 'instance-order' or intent = 'proposal'"

Invariant: task-owner
Description: "Work that has been accepted has an owner; only a draft or an open request may lack one."
Severity: #warning
Expression: "(status = 'accepted' or status = 'in-progress' or status = 'completed') implies owner.exists()"

Instance: example-referral-task
InstanceOf: ReferralTask
Usage: #example
Title: "A task for a food bank, answered"
* status = #completed
* businessStatus = $business#contacted
* intent = #order
* priority = #routine
* code = $task-code#fulfill
* focus = Reference(example-referral)
* basedOn = Reference(example-referral)
* for = Reference(example-person)
* authoredOn = "2026-05-04T10:00:00-04:00"
* owner.identifier.system = $room
* owner.identifier.value = "le-panier"
* input[message].type = $part#message
* input[message].valueString = "Préfère venir le mardi."
* output[outcome].type = $part#outcome
* output[outcome].valueCodeableConcept = $came#need-met

// Where a goal stands, as one person rates it on one day. Each rating is an Observation of its own, so
// that the way from the start to now stays to be seen; a later one never overwrites an earlier.
Profile: GoalRating
Parent: Observation
Id: goal-rating
Title: "Évaluation d’un but / Rating of a goal"
Description: "Où en est un but, selon la personne ou qui l’accompagne. Where a goal stands, as the person or their partner rates it: the score of the Person-Centered Outcomes guide 1.0.0."
* insert OurShape
* obeys goal-rating-level
* status MS
// Required: who rated is what tells two ratings of the same day apart.
* code MS
* code from GoalRatingCodeValues (required)
* code ^comment = "In whose eyes: the person's, the partner's, a caregiver's; or the level at the start."
// Required: a rating of nobody's goal counts for nobody.
* subject 1..1 MS
* subject only Reference(Patient)
* subject.reference 1..1
// Required, although the guide leaves it open: a rating that names no goal cannot be read beside others.
* focus 1..1 MS
* focus only Reference(Goal)
* focus.reference 1..1
// Required: ratings are read in the order of their days.
* effective[x] 1..1 MS
* effective[x] only dateTime or Period
* performer MS
* value[x] 1..1 MS
* value[x] only CodeableConcept
* valueCodeableConcept from GoalLevelValues (required)
* note ^comment = "Stays in the circle: studies get the level alone."

Invariant: goal-rating-level
Description: "A rating says one level."
Severity: #error
Expression: "value.coding.where(system = 'http://loinc.org').count() <= 1"

Instance: example-goal-rating
InstanceOf: GoalRating
Usage: #example
Title: "The person says that the goal stands as expected"
* status = #final
* code = $loinc#107334-5
* subject = Reference(example-person)
* focus = Reference(example-life-goal)
* effectiveDateTime = "2026-08-04"
* performer = Reference(example-person)
* valueCodeableConcept = $loinc#LA34481-4

// What a person wants for their own life, in their own words. It is written in the circle's room and
// stays there: a referral may name it, and neither its words nor its id cross with the referral.
Profile: LifeGoal
Parent: Goal
Id: life-goal
Title: "But de vie / Life goal"
Description: "Un but de vie, dans les mots de la personne. A goal for one's own life, in one's own words; any person, any disease or none. Close to the person-centered goal of the Person-Centered Outcomes guide 1.0.0, and accepts it."
* insert OurShape
* obeys life-goal-kind and life-goal-checked and life-goal-reviewed and life-goal-review-date and life-goal-levels
* lifecycleStatus MS
* lifecycleStatus ^comment = "proposed while it is being put into words; active once it has been checked and has a day to look at it again."
* achievementStatus MS
* category 1..* MS
* category from LifeGoalKindValues (preferred)
* category ^short = "Health or social; other codings, such as the guide's, are kept beside it"
* category ^comment = "Required: it is all that is counted of a goal whose words stay where they are."
* description MS
// Required: a goal that only has a code is somebody else's goal for the person.
* description.text 1..1 MS
* description.text ^short = "The person's own words"
// A group has no life goal.
* subject only Reference(Patient)
// Required: of a name alone nobody could be told who looked.
* subject.reference 1..1
* subject MS
* start[x] MS
* start[x] ^comment = "Not required: a goal that is being put into words has not begun."
* expressedBy MS
* expressedBy ^comment = "Not required: it is the person's own."
* target MS
* note ^comment = "Stays in the circle."
* extension contains
    GoalCheck named check 0..1 MS and
    ReviewDate named reviewDate 0..1 MS and
    GoalAttainmentScaling named scale 0..5 MS and
    GoalWeight named weight 0..1 MS

Invariant: life-goal-kind
Description: "A life goal is about health or about life with others: one of our two kinds, and not both."
Severity: #error
Expression: "category.coding.where(system = 'https://passerelle.example/fhir/CodeSystem/life-goal-kind').count() = 1"

Invariant: life-goal-checked
Description: "A goal that is active has been looked at together: does it matter to the person, is it feasible, is it realistic."
Severity: #error
Expression: "lifecycleStatus = 'active' implies extension.where(url = 'https://passerelle.example/fhir/StructureDefinition/goal-check').exists()"

Invariant: life-goal-reviewed
Description: "A goal that is active has a day on which to ask: is it still your goal?"
Severity: #error
Expression: "lifecycleStatus = 'active' implies extension.where(url = 'https://passerelle.example/fhir/StructureDefinition/review-date').exists()"

Invariant: life-goal-review-date
Description: "A goal is looked at again after it has begun, not before."
Severity: #error
Expression: "start.ofType(date).exists() implies extension.where(url = 'https://passerelle.example/fhir/StructureDefinition/review-date').value.where($this < %resource.start.ofType(date)).empty()"

Invariant: life-goal-levels
Description: "Each level of the scale is described once."
Severity: #error
Expression: "extension.where(url = 'http://hl7.org/fhir/us/pco/StructureDefinition/pco-goal-attainment-scaling').extension.where(url = 'level').value.code.isDistinct()"

// The three questions are asked together, and each is answered by yes or no. No is an answer: a goal
// that is not realistic yet may still be the person's goal.
Extension: GoalCheck
Id: goal-check
Title: "Regard sur le but / Look at the goal"
Description: "Est-ce que ce but compte, est faisable, est réaliste ? Does this goal matter to the person, is it feasible, is it realistic?"
Context: Goal
* insert OurShape
* extension contains
    matters 1..1 MS and
    feasible 1..1 MS and
    realistic 1..1 MS
* extension[matters].value[x] only boolean
* extension[matters].valueBoolean 1..1
* extension[feasible].value[x] only boolean
* extension[feasible].valueBoolean 1..1
* extension[realistic].value[x] only boolean
* extension[realistic].valueBoolean 1..1

// Not the target's due date: it is the day of a conversation, not of a result.
Extension: ReviewDate
Id: review-date
Title: "Jour où l’on en reparle / Day to look at it again"
Description: "Quand demander : est-ce toujours votre but ? When to ask: is this still your goal?"
Context: Goal
* insert OurShape
* value[x] only date
* value[x] 1..1

Instance: example-life-goal
InstanceOf: LifeGoal
Usage: #example
Title: "To go out three times a week"
* lifecycleStatus = #active
* category = LifeGoalKind#social
* description.text = "Sortir de chez moi trois fois par semaine"
* subject = Reference(example-person)
* expressedBy = Reference(example-person)
* startDate = "2026-05-04"
* extension[check].extension[matters].valueBoolean = true
* extension[check].extension[feasible].valueBoolean = true
* extension[check].extension[realistic].valueBoolean = true
* extension[reviewDate].valueDate = "2026-08-04"
* extension[weight].valuePositiveInt = 2
* insert Level(0, LA34479-8, "Je sors tous les jours")
* insert Level(1, LA34480-6, "Je sors cinq fois par semaine")
* insert Level(2, LA34481-4, "Je sors trois fois par semaine")
* insert Level(3, LA34483-0, "Je sors une fois par semaine")
* insert Level(4, LA34484-8, "Je ne sors pas")

RuleSet: Level(index, code, words)
* extension[scale][{index}].extension[level].valueCoding = $loinc#{code}
* extension[scale][{index}].extension[progressText].valueString = {words}

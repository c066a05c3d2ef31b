// How the person goes toward their goals: the goals first, then small steps, some of them a request to
// somebody. The guide wants each activity to be a reference; a step in plain words is welcome here.
Profile: CaringPlan
Parent: CarePlan
Id: caring-plan
Title: "Plan de la personne / Caring plan"
Description: "Le plan de la personne : ses buts d’abord, puis de petits pas. The person's own plan: goals first, then small steps, some linked to the request that serves them. Close to the person-centered care plan of the Person-Centered Outcomes guide 1.0.0."
* insert OurShape
* obeys caring-plan-step
* status MS
* intent MS
* subject MS
* subject only Reference(Patient)
// Required: of a name alone nobody could be told who looked.
* subject.reference 1..1
* period MS
* careTeam MS
// Required: a plan without a goal is somebody else's plan for the person.
* goal 1..* MS
* goal.reference 1..1
// Not required: a plan may begin with its goals alone.
* activity MS
* activity ^short = "Small steps, in the order in which they are taken"
* activity.reference MS
* activity.reference only Reference(ServiceRequest or Task)
* activity.reference ^comment = "The request that serves a goal of the plan, in the same room. The plan itself never crosses with it."
* activity.detail MS
* activity.detail.status MS
* activity.detail.goal MS
* activity.detail.description MS
* activity.detail.description ^short = "The step, in plain words"
* note ^comment = "Stays in the circle."

Invariant: caring-plan-step
Description: "A step says what is done: in words, or by the request that it is."
Severity: #error
Expression: "activity.all(reference.exists() or detail.description.exists())"

Instance: example-caring-plan
InstanceOf: CaringPlan
Usage: #example
Title: "Two small steps, one of them a request"
* status = #active
* intent = #plan
* subject = Reference(example-person)
* goal = Reference(example-life-goal)
* careTeam = Reference(example-care-circle)
* activity[0].detail.status = #in-progress
* activity[0].detail.goal = Reference(example-life-goal)
* activity[0].detail.description = "Marcher jusqu’au parc le mardi"
* activity[1].reference = Reference(example-referral)

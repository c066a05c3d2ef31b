// A service of the public directory, as its organization describes it. reference/referral.md section 5.
Profile: CommunityService
Parent: HealthcareService
Id: community-service
Title: "Community service"
Description: "Un service offert dans la communauté. A service of the directory; its organization writes it and dates it."
* insert OurShape
* obeys service-need and service-provider
* identifier MS
* active MS
* providedBy MS
* type MS
* type from NeedValues (preferred)
* type ^short = "The needs that it answers"
* location MS
// Required: a service that cannot be named cannot be offered to a person.
* name 1..1 MS
* comment MS
* telecom MS
* coverageArea MS
* coverageArea ^comment = "Where people must live to use it."
* serviceProvisionCode MS
* eligibility MS
* eligibility.comment ^short = "For whom, in plain words, and what to bring"
* communication MS
* communication ^short = "Languages in which it is offered"
* referralMethod MS
* appointmentRequired MS
* availableTime MS
* notAvailable MS
* availabilityExceptions MS
* extension contains
    EligibleAge named eligibleAge 0..1 MS and
    Cost named cost 0..1 MS and
    Capacity named capacity 0..1 MS and
    LastAssured named lastAssured 0..1 MS and
    Accessibility named accessibility 0..* MS

Invariant: service-need
Description: "A service says which needs it answers, or no search by need finds it."
Severity: #warning
Expression: "type.exists()"

Invariant: service-provider
Description: "A service says who provides it, or no referral can be sent to it."
Severity: #warning
Expression: "providedBy.exists()"

Extension: EligibleAge
Id: eligible-age
Title: "Eligible ages"
Description: "From low to high, in whole years, both included; a missing bound is open."
Context: HealthcareService
* insert OurShape
* value[x] only Range

Extension: LastAssured
Id: last-assured
Title: "Last assured"
Description: "The day on which the organization last said that this listing is still right."
Context: HealthcareService, Organization, Location
* insert OurShape
* value[x] only date

Extension: Cost
Id: cost
Title: "Cost"
Description: "What it costs the person."
Context: HealthcareService
* insert OurShape
* extension contains
    free 0..1 MS and
    amount 0..1 MS and
    note 0..1 MS
* extension[free] ^short = "Nothing to pay, ever"
* extension[free].value[x] only boolean
* extension[amount] ^short = "The usual price"
* extension[amount].value[x] only Money
* extension[note] ^short = "In plain words: sliding scale, membership..."
* extension[note].value[x] only string

Instance: example-community-service
InstanceOf: CommunityService
Usage: #example
Title: "A food basket"
* active = true
* providedBy = Reference(example-organization)
* type = $need#food
* location = Reference(example-location)
* name = "Panier du mardi (démo)"
* telecom.system = #phone
* telecom.value = "514-555-0110"
* eligibility.comment = "Pour toute personne du quartier; aucun papier demandé."
* communication[0] = $language#fr
* communication[1] = $language#en
* availableTime.daysOfWeek = #tue
* availableTime.availableStartTime = "13:00:00"
* availableTime.availableEndTime = "17:00:00"
* extension[eligibleAge].valueRange.low = 18 'a'
* extension[cost].extension[free].valueBoolean = true
* extension[capacity].extension[status].valueCodeableConcept = $gravity#capacity
* extension[capacity].extension[as-of].valueDate = "2026-05-01"
* extension[lastAssured].valueDate = "2026-05-01"
* extension[accessibility].valueCodeableConcept = Access#step-free

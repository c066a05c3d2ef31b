// Is there room? Gravity's four codes, with the day they were true: an old answer is worth little.
ValueSet: CapacityValues
Id: capacity
Title: "Places / Capacity"
Description: "Gravity's codes for the capacity of a service (SDOHCC 3.0.0)."
* insert OurValues
* $gravity#capacity "Capacity"
* $gravity#no-capacity "No capacity"
* $gravity#waitlist "Waitlist"
* $gravity#additional-assessment-required "Additional assessment required"

Extension: Capacity
Id: capacity
Title: "Capacity"
Description: "Whether the service can take people, and since when that is known."
Context: HealthcareService
* insert OurShape
* extension contains
    status 1..1 MS and
    as-of 0..1 MS and
    places 0..1 and
    note 0..1
* extension[status] ^short = "Room, no room, a list, or ask first"
* extension[status].value[x] only CodeableConcept
* extension[status].valueCodeableConcept from CapacityValues (extensible)
* extension[as-of] ^short = "The day on which it was true"
* extension[as-of].value[x] only date
* extension[places] ^short = "How many people more"
* extension[places].value[x] only unsignedInt
* extension[note] ^short = "In plain words: about three weeks..."
* extension[note].value[x] only string

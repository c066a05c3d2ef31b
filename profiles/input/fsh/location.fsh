// Where a service is given.
Profile: CommunityLocation
Parent: Location
Id: location
Title: "Location"
Description: "Un lieu. A place of the directory, or as a clinic knows it."
* insert OurShape
* obeys location-findable
* status MS
* name MS
* telecom MS
// Not required, though SDOHCC does: a phone line and a shelter kept secret have none.
* address MS
* position MS
* physicalType MS
* hoursOfOperation MS
* managingOrganization MS
* extension contains
    Accessibility named accessibility 0..* MS and
    LastAssured named lastAssured 0..1 MS

Invariant: location-findable
Description: "A place has a name or an address: with neither nobody can be sent there."
Severity: #error
Expression: "name.exists() or address.exists()"

Instance: example-location
InstanceOf: CommunityLocation
Usage: #example
Title: "Where the baskets are given"
* status = #active
* name = "Le Panier, comptoir (démo)"
* address.line = "1, rue de l'Exemple"
* address.city = "Montréal"
* address.postalCode = "H2G 1S4"
* managingOrganization = Reference(example-organization)
* extension[accessibility].valueCodeableConcept = Access#step-free

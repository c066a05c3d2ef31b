// How a service or a place can be reached and used, and what a person needs for that: one list, so that
// the two can be matched.
CodeSystem: Access
Id: access
Title: "Accessibilité / Accessibility"
Description: "Ce qui rend un service utilisable. What makes a service usable; also what a person needs."
* insert OurCodes
* insert Word(step-free, [["Sans marche"]], [["Step-free"]])
* insert Word(accessible-toilet, [["Toilette adaptée"]], [["Accessible toilet"]])
* insert Word(sign-language, [["Langue des signes"]], [["Sign language"]])
* insert Word(large-print, [["Gros caractères"]], [["Large print"]])
* insert Word(plain-language, [["Langage simple"]], [["Plain language"]])
* insert Word(quiet, [["Endroit calme"]], [["Quiet place"]])
* insert Word(accompaniment, [["Accompagnement offert"]], [["Someone to come along"]])
* insert Word(near-transit, [["Près du transport collectif"]], [["Near public transit"]])
* insert Word(childcare, [["Garde d'enfants sur place"]], [["Childcare on site"]])
* insert Word(home-visit, [["À domicile"]], [["At home"]])
* insert Word(by-phone, [["Par téléphone"]], [["By phone"]])
* insert Word(online, [["En ligne"]], [["Online"]])

ValueSet: AccessValues
Id: access
Title: "Accessibilité / Accessibility"
Description: "Every access word of ours."
* insert OurValues
* include codes from system Access

Extension: Accessibility
Id: accessibility
Title: "Accessibility"
Description: "What makes this service or place usable."
Context: HealthcareService, Location
* insert OurShape
* value[x] only CodeableConcept
* valueCodeableConcept from AccessValues (extensible)

Extension: AccessNeed
Id: access-need
Title: "Access need"
Description: "What this person needs to use a service: never why, which would be health information."
Context: Patient
* insert OurShape
* value[x] only CodeableConcept
* valueCodeableConcept from AccessValues (extensible)

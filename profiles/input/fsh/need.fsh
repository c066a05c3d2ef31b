// What a person needs from the community. The need code is the one fact of a referral that always
// crosses, so it is coarse: it names help, never a condition or a diagnosis.
CodeSystem: Need
Id: need
Title: "Besoins / Needs"
Description: "Ce dont une personne a besoin dans sa communauté. Help that a person may need from the community; coarse on purpose, because it crosses before acceptance."
* insert OurCodes
* insert Word(food, [["Manger à sa faim"]], [["Food"]])
* insert Word(housing, [["Se loger"]], [["Housing"]])
* insert Word(social-connection, [["Rompre l'isolement"]], [["Social connection"]])
* insert Word(arts, [["Art et création"]], [["Arts and making things"]])
* insert Word(physical-activity, [["Bouger"]], [["Physical activity"]])
* insert Word(transport, [["Se déplacer"]], [["Getting around"]])
* insert Word(income, [["Revenu et budget"]], [["Income and budget"]])
* insert Word(material-goods, [["Vêtements, meubles et biens essentiels"]], [["Clothes, furniture and essentials"]])
* insert Word(utilities, [["Électricité, chauffage et eau"]], [["Electricity, heating and water"]])
* insert Word(employment, [["Emploi"]], [["Work"]])
* insert Word(education, [["Études et formation"]], [["Education and training"]])
* insert Word(legal, [["Droits et aide juridique"]], [["Rights and legal help"]])
* insert Word(paperwork, [["Aide pour les formulaires"]], [["Help with forms"]])
* insert Word(caregiver-support, [["Répit et soutien aux proches aidants"]], [["Respite and support for caregivers"]])
* insert Word(digital, [["Internet et appareils"]], [["Internet and devices"]])
* insert Word(language, [["Langue et interprétation"]], [["Language and interpreting"]])
* insert Word(health-access, [["Accès aux soins"]], [["Access to health care"]])
* insert Word(emotional-support, [["Écoute et soutien moral"]], [["Someone to talk to"]])
* insert Word(violence-support, [["Sécurité et aide contre la violence"]], [["Safety and help against violence"]])
* insert Word(other, [["Autre besoin"]], [["Another need"]])

ValueSet: NeedValues
Id: need
Title: "Besoins / Needs"
Description: "Every need of ours. Gravity's categories are accepted beside it and mapped."
* insert OurValues
* include codes from system Need

// Only what Gravity really has; what has no counterpart (arts, physical activity, legal, paperwork,
// caregiver support) is left out: an unknown need is said in our code alone.
Instance: need-to-gravity
InstanceOf: ConceptMap
Usage: #definition
Title: "Needs to Gravity's categories"
Description: "The first target is the one we emit; the others are accepted and read as our need."
* url = "https://passerelle.example/fhir/ConceptMap/need-to-gravity"
* version = "0.1.0"
* name = "NeedToGravity"
* title = "Needs to Gravity's categories"
* status = #active
* experimental = false
* sourceUri = "https://passerelle.example/fhir/ValueSet/need"
* group[0].source = $need
* group[0].target = $gravity
* insert Maps(0, food, food-insecurity, equivalent)
* insert Maps(1, housing, housing-instability, narrower)
* insert AlsoMaps(1, 1, homelessness, narrower)
* insert AlsoMaps(1, 2, inadequate-housing, narrower)
* insert Maps(2, social-connection, social-connection, equivalent)
* insert Maps(3, transport, transportation-insecurity, equivalent)
* insert Maps(4, income, financial-insecurity, equivalent)
* insert AlsoMaps(4, 1, medical-cost-burden, narrower)
* insert Maps(5, material-goods, material-hardship, equivalent)
* insert Maps(6, utilities, utility-insecurity, equivalent)
* insert Maps(7, employment, employment-status, equivalent)
* insert Maps(8, education, educational-attainment, equivalent)
* insert Maps(9, digital, digital-access, equivalent)
* insert AlsoMaps(9, 1, digital-literacy, narrower)
* insert Maps(10, language, language-access, equivalent)
* insert Maps(11, health-access, health-insurance-coverage-status, narrower)
* insert AlsoMaps(11, 1, personal-health-literacy, narrower)
* insert Maps(12, emotional-support, stress, relatedto)
* insert Maps(13, violence-support, intimate-partner-violence, narrower)
* insert AlsoMaps(13, 1, elder-abuse, narrower)
* insert Maps(14, other, sdoh-category-unspecified, equivalent)
* insert AlsoMaps(14, 1, veteran-status, narrower)
* insert AlsoMaps(14, 2, incarceration-status, narrower)
* insert AlsoMaps(14, 3, protective-factor, narrower)

// Who somebody is in a person's circle. None stands above another (reference/users.md, R8).
CodeSystem: CircleRole
Id: circle-role
Title: "Places dans le cercle / Places in the circle"
Description: "Qui est autour de la personne, et la personne elle-même. Who is around the person, and the person."
* insert OurCodes
* insert Word(person, [["La personne elle-même"]], [["The person"]])
* insert Word(patient-partner, [["Pair accompagnateur ou paire accompagnatrice"]], [["Patient partner"]])
* insert Word(citizen-partner, [["Citoyen ou citoyenne partenaire"]], [["Citizen partner"]])
* insert Word(clinician, [["Membre de l’équipe soignante"]], [["Clinician"]])
* insert Word(informal-caregiver, [["Personne proche aidante"]], [["Informal caregiver"]])
* insert Word(community-worker, [["Membre de l’équipe d’un organisme"]], [["Community worker"]])

ValueSet: CircleRoleValues
Id: circle-role
Title: "Places dans le cercle / Places in the circle"
Description: "Every place in a person's circle."
* insert OurValues
* include codes from system CircleRole

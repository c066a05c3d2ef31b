// Where a meeting takes place. A kind of place, not an address: where someone lives is not needed to
// say that they were met at home.
CodeSystem: MeetingPlace
Id: meeting-place
Title: "Lieux de rencontre / Places to meet"
Description: "Où la rencontre a lieu, à distance aussi. Where the meeting takes place, at a distance too."
* insert OurCodes
* insert Word(clinic, [["À la clinique"]], [["At the clinic"]])
* insert Word(cafe, [["Au café"]], [["At a café"]])
* insert Word(home, [["Chez la personne"]], [["At the person’s home"]])
* insert Word(hospital, [["À l’hôpital"]], [["At the hospital"]])
* insert Word(community, [["Dans le quartier"]], [["In the community"]])
* insert Word(phone, [["Au téléphone"]], [["By phone"]])
* insert Word(video, [["En vidéo"]], [["By video"]])
* insert Word(other, [["Ailleurs"]], [["Elsewhere"]])

ValueSet: MeetingPlaceValues
Id: meeting-place
Title: "Lieux de rencontre / Places to meet"
Description: "Every place to meet."
* insert OurValues
* include codes from system MeetingPlace

Extension: MeetingPlaceExtension
Id: meeting-place
Title: "Lieu de la rencontre / Place of the meeting"
Description: "Où la rencontre a eu lieu, ou aura lieu. Where the meeting took or will take place."
Context: Encounter
* insert OurShape
* value[x] only CodeableConcept
* value[x] 1..1
* valueCodeableConcept from MeetingPlaceValues (extensible)

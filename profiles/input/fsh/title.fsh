// Who may decide for somebody, and by what title. Kinship is none: a RelatedPerson without a code of
// ours here is somebody close, and no more. The articles are those of the Civil Code of Québec; a
// privacy officer confirms them. Decision 0020.
CodeSystem: PersonTitle
Id: person-title
Title: "Titres pour décider / Titles to decide"
Description: "À quel titre quelqu’un décide pour une personne, ou l’aide à décider. By what title somebody decides for a person, or helps them decide."
* insert OurCodes
* insert Defined(parent, [["Titulaire de l’autorité parentale"]], [["Holder of parental authority"]], [["C.c.Q. art. 14, 597-600. Under 14 years; from 14 on the person decides alone."]])
* insert Defined(tutor-minor, [["Tuteur ou tutrice à l’enfant"]], [["Tutor to a minor"]], [["C.c.Q. art. 14, 177 ff. Under 14 years; from 14 on the person decides alone."]])
* insert Defined(tutor-adult, [["Tuteur ou tutrice à une personne majeure"]], [["Tutor to an adult"]], [["C.c.Q. art. 15, 258, 281 ff. By a judgment, until the day it sets for looking again."]])
* insert Defined(mandatary, [["Mandataire : mandat de protection homologué"]], [["Holder of a homologated protection mandate"]], [["C.c.Q. art. 15, 258, 2166 ff. Only once the court has homologated the mandate."]])
* insert Defined(temporary-representative, [["Représentant ou représentante temporaire"]], [["Temporary representative"]], [["C.c.Q. art. 258, 297.1 ff. For a named act, and no longer than it takes."]])
* insert Defined(assistant, [["Assistant ou assistante reconnue : aide, ne remplace jamais"]], [["Recognised assistant: helps, never replaces"]], [["C.c.Q. art. 297.10 ff. The person decides; nothing counts that the assistant says alone."]])

ValueSet: PersonTitleValues
Id: person-title
Title: "Titres pour décider / Titles to decide"
Description: "Every title by which somebody decides for a person or helps them decide."
* insert OurValues
* include codes from system PersonTitle

CodeSystem: TitleScope
Id: title-scope
Title: "Portée d’un titre / Scope of a title"
Description: "Ce sur quoi porte un titre. What a title lets somebody decide on."
* insert OurCodes
* insert Word(person, [["La personne : ses soins, et ce qui est dit d’elle"]], [["The person: their care, and what is told of them"]])
* insert Word(information, [["Ce qui est dit de la personne, seulement"]], [["What is told of the person, and no more"]])
* insert Word(property, [["Ses biens, seulement"]], [["Their property, and no more"]])

ValueSet: TitleScopeValues
Id: title-scope
Title: "Portée d’un titre / Scope of a title"
Description: "Everything that a title may be about."
* insert OurValues
* include codes from system TitleScope

Extension: TitleScopeExtension
Id: title-scope
Title: "Portée du titre / Scope of the title"
Description: "Sur quoi cette personne décide. What this person decides on; without it, on nothing."
Context: RelatedPerson
* insert OurShape
* value[x] only CodeableConcept
* value[x] 1..1
* valueCodeableConcept from TitleScopeValues (extensible)

Extension: TitleProof
Id: title-proof
Title: "Preuve du titre / Proof of the title"
Description: "Ce qui a été montré, quand, et qui l’a vérifié. What was shown, when, and who checked it."
Context: RelatedPerson
* insert OurShape
* extension contains
    shown 1..1 MS and
    checked 1..1 MS and
    by 1..1 MS
* extension[shown] ^short = "What was shown: in words, by its number, or a document of this room"
* extension[shown].value[x] only string or Identifier or Reference(DocumentReference)
* extension[shown].value[x] 1..1
* extension[checked] ^short = "The day on which it was checked"
* extension[checked].value[x] only date
* extension[checked].valueDate 1..1
* extension[by] ^short = "Who checked it: never whoever claims the title"
* extension[by].value[x] only Reference(Practitioner or PractitionerRole or Organization)
* extension[by].valueReference 1..1

Profile: Representative
Parent: RelatedPerson
Id: representative
Title: "Qui décide pour une personne / Who decides for a person"
Description: "Une personne qui a un titre pour décider pour une autre, ou pour l’aider. Somebody with a title to decide for a person, or to help them. Not required of a RelatedPerson; without all of it, a consent that they give opens nothing."
* insert OurShape
* obeys title-end and title-one
* active MS
* patient MS
* relationship 1..* MS
* relationship from PersonTitleValues (extensible)
* relationship ^comment = "Exactly one title of ours; kinship may stand beside it, and gives no right."
* period MS
* period ^comment = "The end is included. Required of the three titles of adults; a parent's and a minor's tutor's ends at 14 by itself."
* extension contains
    TitleScopeExtension named scope 1..* MS and
    TitleProof named proof 1..* MS

Invariant: title-one
Description: "One title a record: of two, nobody could tell which has this end and this proof."
Severity: #error
Expression: "relationship.coding.where(system = 'https://passerelle.example/fhir/CodeSystem/person-title').count() = 1"

Invariant: title-end
Description: "A title over an adult has an end."
Severity: #error
Expression: "relationship.coding.where(system = 'https://passerelle.example/fhir/CodeSystem/person-title' and (code = 'tutor-adult' or code = 'mandatary' or code = 'temporary-representative')).exists() implies period.end.exists()"

Instance: example-representative
InstanceOf: Representative
Usage: #example
Title: "The holder of a homologated mandate"
* active = true
* patient = Reference(example-person)
* relationship = PersonTitle#mandatary
* name.text = "Claude Mandataire (démo)"
* period.start = "2026-02-01"
* period.end = "2029-01-31"
* extension[scope].valueCodeableConcept = TitleScope#person
* extension[proof].extension[shown].valueString = "Jugement d’homologation, copie conforme"
* extension[proof].extension[checked].valueDate = "2026-02-10"
* extension[proof].extension[by].valueReference.display = "Accueil de la clinique (démo)"

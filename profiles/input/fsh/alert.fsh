// A danger that a partner tells of, and what comes of it: decision 0019.
CodeSystem: MessageKind
Id: message-kind
Title: "Sortes de messages / Kinds of messages"
Description: "Ce qu’est une Communication. What a Communication is."
* insert OurCodes
* insert Word(alert, [["Alerte : un danger"]], [["Alert: a danger"]])
* insert Word(concern, [["Crainte : une clinique craint pour la personne"]], [["Concern: a clinic fears for the person"]])
* insert Word(partner-lapse, [["Autorisation d’un pair ou d’un citoyen partenaire : elle se termine"]], [["Authorisation of a partner: it ends"]])
* insert Word(untold, [["Pas dit à la personne pour le moment"]], [["Not told to the person for now"]])

CodeSystem: Danger
Id: danger
Title: "Dangers / Dangers"
Description: "Ce qui est craint; rien de plus ne passe. What is feared; no more than that passes."
* insert OurCodes
* insert Word(suicide, [["Risque de suicide"]], [["Risk of suicide"]])
* insert Word(violence, [["Quelqu’un menace la personne, ou elle menace quelqu’un"]], [["Somebody threatens the person, or the person somebody"]])
* insert Word(acute-illness, [["Malaise ou maladie grave, maintenant"]], [["Grave illness or injury, now"]])
* insert Word(other, [["Autre danger pour la vie"]], [["Another danger to life"]])

ValueSet: DangerValues
Id: danger
Title: "Dangers / Dangers"
Description: "Every kind of danger."
* insert OurValues
* include codes from system Danger

CodeSystem: AlertState
Id: alert-state
Title: "Où en est une alerte / How far an alert has come"
Description: "Une alerte n’est pas dite envoyée tant que personne ne l’a lue. An alert is not said to be sent while nobody has read it."
* insert OurCodes
* insert Word(waiting, [["Pas encore de réponse du premier contact"]], [["No answer yet from the first contact"]])
* insert Word(passed-on, [["Passée au contact suivant, pas encore de réponse"]], [["Passed on to the next contact, no answer yet"]])
* insert Word(nobody-left, [["Personne n’a répondu et il n’y a plus de contact : appelez de l’aide"]], [["Nobody has answered and no contact is left: call for help"]])
* insert Word(acknowledged, [["Un contact s’en occupe"]], [["A contact sees to it"]])
* insert Word(over, [["Terminée"]], [["Over"]])

ValueSet: AlertStateValues
Id: alert-state
Title: "Où en est une alerte / How far an alert has come"
Description: "Every state of an alert."
* insert OurValues
* include codes from system AlertState

Profile: Alert
Parent: Communication
Id: alert
Title: "Alerte / Alert"
Description: "Un danger signalé par un pair ou un citoyen partenaire. Le serveur seul l’écrit. A danger that a partner tells of; the server alone writes it."
* insert OurShape
* status MS
* status ^comment = "in-progress until a contact answers, then completed; not-done when nobody did before its end. sent and received are set by an answer, never before."
* statusReason from AlertStateValues (required)
* category 1..1 MS
* category = MessageKind#alert
* priority = #stat
* subject 1..1 MS
* subject ^comment = "By identifier (sid/person): what is said of a danger stays in the circle when the person's copy leaves it."
* reasonCode 1..1 MS
* reasonCode from DangerValues (required)
* payload ..1
* payload.content[x] only string
* payload ^comment = "How to reach the person now. The only words that pass, written for whoever is told."
* note ^comment = "What came of it. Stays in the circle."

Instance: example-alert
InstanceOf: Alert
Usage: #example
Title: "An alert that nobody has answered yet"
* status = #in-progress
* statusReason = AlertState#waiting
* category = MessageKind#alert
* priority = #stat
* subject.type = "Patient"
* subject.identifier.system = "https://passerelle.example/fhir/sid/person"
* subject.identifier.value = "example-person"
* reasonCode = Danger#suicide
* payload.contentString = "Elle est chez elle; sonner deux fois."

// POST Patient/{id}/$alert in the circle.
Instance: alert
InstanceOf: OperationDefinition
Usage: #definition
* insert OurOperation(alert)
* affectsState = true
* name = "Alert"
* title = "Signaler un danger / Tell of a danger"
* description = "Sans paramètre : quoi faire d’abord, et trois questions. Avec trois oui : le risque et comment joindre la personne, rien d’autre, aux contacts de sa clinique, l’un après l’autre, jusqu’à ce que l’un réponde. Without parameters: what to do first, and three questions. With three times yes: the risk and how to reach the person, no more, to the contacts of their clinic, one after the other, until one answers."
* comment = "Tant qu’un contact peut encore répondre, la redemander rend la même. While a contact may still answer, to ask again gives the same one."
* resource = #Patient
* insert Takes(0, serious, 0, 1, boolean, [["Craignez-vous la mort ou une blessure grave, pour des raisons que vous pouvez dire? Do you fear death or a grave injury, for reasons that you can say?"]])
* insert Takes(1, urgent, 0, 1, boolean, [["Est-ce que cela ne peut pas attendre? Can it not wait?"]])
* insert Takes(2, necessary, 0, 1, boolean, [["La clinique peut-elle aider à l’éviter si elle le sait? Can the clinic help to prevent it if it knows?"]])
* insert Takes(3, danger, 0, 1, code, [["Ce qui est craint, du système danger. What is feared, of the system danger."]])
* insert Takes(4, reach, 0, 1, string, [["Comment joindre la personne maintenant, 200 caractères au plus. How to reach the person now, 200 characters at most."]])
* insert Takes(5, clinic, 0, 1, Identifier, [["Quelle clinique; sinon celle avec qui la personne a une demande, la plus récente. Which clinic; else the one with which the person has a referral, the latest."]])
* insert Takes(6, untold, 0, 1, boolean, [["Le dire à la personne ajouterait du danger : cela attend le suivi. To tell the person would add danger: it waits for the follow-up."]])
* insert GivesParts(7, advice, [["Quoi faire maintenant, dans chaque langue. What to do now, in each language."]])
* insert Part(7, 0, language, 1, 1, code, [["fr ou en. fr or en."]])
* insert Part(7, 1, text, 1, 1, string, [["Les mots. The words."]])
* insert GivesParts(8, question, [["Une question, quand rien n’a été répondu. A question, where nothing was answered."]])
* insert Part(8, 0, name, 1, 1, code, [["À quel paramètre elle se répond. By which parameter it is answered."]])
* insert Part(8, 1, language, 1, 1, code, [["fr ou en. fr or en."]])
* insert Part(8, 2, text, 1, 1, string, [["La question. The question."]])
* insert Gives(9, alert, 0, 1, Reference, [["L’alerte, où lire si quelqu’un a répondu. The alert, where to read whether somebody answered."]])
* insert Gives(10, patient, 0, 1, Reference, [["La personne. The person."]])
* insert Gives(11, recipient, 0, 1, Identifier, [["La clinique dont les contacts sont prévenus. The clinic whose contacts are told."]])
* insert Gives(12, until, 0, 1, dateTime, [["Quand elle se termine d’elle-même. When it ends by itself."]])

// POST Communication/{id}/$acknowledge in a contact's tray, and in the circle.
Instance: acknowledge
InstanceOf: OperationDefinition
Usage: #definition
* insert OurOperation(acknowledge)
* affectsState = true
* name = "Acknowledge"
* title = "Répondre à une alerte / Answer an alert"
* description = "Le contact s’en occupe, et les autres ne la voient plus; ou il ne peut pas, et elle passe au suivant. Dans le cercle : qu’un pair s’occupe de ce qu’une clinique craint; la clinique n’en sait rien. The contact sees to it, and the others see it no more; or cannot, and it passes to the next. In the circle: that a partner sees to what a clinic fears; the clinic knows nothing of it."
* resource = #Communication
* insert Takes(0, able, 1, 1, boolean, [["Si le contact s’en occupe. Whether the contact sees to it."]])
* insert Gives(1, able, 1, 1, boolean, [["Ce qui est répondu. What was answered."]])
* insert Gives(2, patient, 1, 1, Reference, [["La personne. The person."]])

// POST Communication/{id}/$follow-up in the circle.
Instance: follow-up
InstanceOf: OperationDefinition
Usage: #definition
* insert OurOperation(follow-up)
* affectsState = true
* name = "FollowUp"
* title = "Suivi d’une alerte / Follow-up of an alert"
* description = "Ce qui en est venu; reste dans le cercle. Quelqu’un d’autre que qui l’a signalée la révise. What came of it; stays in the circle. Somebody else than who told of it reviews it."
* resource = #Communication
* insert Takes(0, details, 0, 1, string, [["Ce qui s’est passé, 4 000 caractères au plus. What happened, 4,000 characters at most."]])
* insert Takes(1, help, 0, 1, boolean, [["De l’aide a été appelée ailleurs. Help was called elsewhere."]])
* insert Takes(2, told, 0, 1, boolean, [["La personne le sait, ou peut le savoir; false: pas pour le moment. The person knows, or may know; false: not for now."]])
* insert Takes(3, review, 0, 1, boolean, [["Révision : l’alerte était justifiée. Review: the alert was justified."]])
* insert Gives(4, alert, 1, 1, Reference, [["L’alerte. The alert."]])
* insert Gives(5, patient, 1, 1, Reference, [["La personne. The person."]])

Profile: Concern
Parent: Communication
Id: concern
Title: "Crainte d’une clinique / A clinic's concern"
Description: "Une clinique craint pour la personne, et rien d’autre; le serveur seul l’écrit dans l’espace du cercle. A clinic fears for the person, and no more; the server alone writes it, in the circle's room."
* insert OurShape
* status MS
* status ^comment = "in-progress until a partner sees to it, then completed."
* category 1..1 MS
* category = MessageKind#concern
* priority = #urgent
* subject 1..1 MS
* subject ^comment = "By identifier (sid/person), as in an alert."
* sender 1..1 MS
* sender ^comment = "The clinic, by its room identifier alone."
* payload ..0
* note ..0

Instance: example-concern
InstanceOf: Concern
Usage: #example
Title: "A clinic's concern, to which nobody sees yet"
* status = #in-progress
* category = MessageKind#concern
* priority = #urgent
* subject.type = "Patient"
* subject.identifier.system = "https://passerelle.example/fhir/sid/person"
* subject.identifier.value = "example-person"
* sender.identifier.system = "https://passerelle.example/fhir/sid/room"
* sender.identifier.value = "clinique-du-parc"
* sent = "2026-01-05T10:00:00-05:00"

// POST Patient/{id}/$concern in a clinic.
Instance: concern
InstanceOf: OperationDefinition
Usage: #definition
* insert OurOperation(concern)
* affectsState = true
* name = "Concern"
* title = "Dire que l’on craint pour une personne / Say that one fears for a person"
* description = "La clinique dit « nous craignons pour cette personne », et rien d’autre. Toujours la même réponse, 202; s’il y a quelqu’un que cela concerne, il le sait. The clinic says \"we fear for this person\", and no more. Always the same answer, 202; if there is somebody whom it concerns, they hear it."
* resource = #Patient
* insert Takes(0, untold, 0, 1, boolean, [["Le dire à la personne ajouterait du danger : cela attend, et qui l’entend le sait. To tell the person would add danger: it waits, and whoever hears it knows."]])
* insert Gives(1, patient, 1, 1, Reference, [["La personne, de la clinique. The clinic's own person."]])

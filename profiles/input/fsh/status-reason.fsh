// Task.statusReason: every refusal, hold, cancel and failure says why. reference/referral.md 2.7.
CodeSystem: StatusReason
Id: status-reason
Title: "Raisons / Reasons"
Description: "Pourquoi une demande est déclinée, suspendue, annulée ou n'a pas abouti. Never worded as the person's fault."
* insert OurCodes
// Decline
* insert Word(full, [["Nous n'avons plus de place"]], [["We are full"]])
* insert Word(out-of-area, [["Hors de notre territoire"]], [["Outside our area"]])
* insert Word(not-eligible, [["Nos critères ne le permettent pas"]], [["Our criteria do not allow it"]])
* insert Word(wrong-need, [["Nous n'offrons pas cette aide"]], [["We do not offer this help"]])
* insert Word(cannot-reach, [["Nous n'avons pas réussi à joindre la personne"]], [["We did not manage to reach the person"]])
* insert Word(language, [["Nous n'offrons pas cette langue"]], [["We do not offer this language"]])
* insert Word(safety, [["Nous ne pouvons pas l'offrir de façon sécuritaire"]], [["We cannot offer it safely"]])
// Hold
* insert Word(awaiting-consent, [["En attente de l'accord de la personne"]], [["Waiting for the person's agreement"]])
* insert Word(awaiting-information, [["Il nous manque une précision"]], [["We need more information"]])
* insert Word(wait-listed, [["Sur notre liste d'attente"]], [["On our waiting list"]])
// Cancel
* insert Word(requester-cancelled, [["Annulée par qui l'a faite"]], [["Cancelled by the requester"]])
* insert Word(consent-withdrawn, [["La personne a retiré son accord"]], [["The person withdrew their agreement"]])
* insert Word(person-said-stop, [["La personne a dit d'arrêter"]], [["The person said stop"]])
* insert Word(person-declined, [["La personne a préféré ne pas donner suite"]], [["The person preferred not to go ahead"]])
* insert Word(duplicate, [["Déjà demandée"]], [["Already requested"]])
* insert Word(entered-by-mistake, [["Saisie par erreur"]], [["Entered by mistake"]])
// Fail
* insert Word(no-answer, [["Sans réponse de l'organisme dans le délai"]], [["No answer from the organization in time"]])
* insert Word(service-ended, [["Le service a pris fin"]], [["The service ended"]])
* insert Word(could-not-deliver, [["Nous n'avons pas pu offrir l'aide prévue"]], [["We could not give the help we had planned"]])
* insert Word(contact-lost, [["Nous avons perdu le contact"]], [["We lost contact"]])
// Any of them: the text of statusReason then says why.
* insert Word(other, [["Autre raison"]], [["Another reason"]])

ValueSet: DeclineReason
Id: decline-reason
Title: "Raisons de décliner / Reasons to decline"
Description: "For Task.status rejected; the referral stays alive and can be sent elsewhere."
* insert OurValues
* $reason#full
* $reason#out-of-area
* $reason#not-eligible
* $reason#wrong-need
* $reason#cannot-reach
* $reason#language
* $reason#safety
* $reason#other

ValueSet: HoldReason
Id: hold-reason
Title: "Raisons de suspendre / Reasons to hold"
Description: "For Task.status on-hold."
* insert OurValues
* $reason#awaiting-consent
* $reason#awaiting-information
* $reason#wait-listed
* $reason#other

ValueSet: CancelReason
Id: cancel-reason
Title: "Raisons d'annuler / Reasons to cancel"
Description: "For Task.status cancelled."
* insert OurValues
* $reason#requester-cancelled
* $reason#consent-withdrawn
* $reason#person-said-stop
* $reason#person-declined
* $reason#duplicate
* $reason#entered-by-mistake
* $reason#other

ValueSet: FailReason
Id: fail-reason
Title: "Raisons de ne pas aboutir / Reasons to fail"
Description: "For Task.status failed: help was accepted, or waited for, and did not come."
* insert OurValues
* $reason#cannot-reach
* $reason#no-answer
* $reason#service-ended
* $reason#could-not-deliver
* $reason#contact-lost
* $reason#other

ValueSet: StatusReasonValues
Id: status-reason
Title: "Raisons / Reasons"
Description: "Every reason of ours, whatever the status."
* insert OurValues
* include codes from system StatusReason

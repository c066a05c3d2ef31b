// What a line of the ledger, rendered as Provenance, says: the passages of design section 4.
CodeSystem: Passage
Id: passage
Title: "Passages / Passages"
Description: "Ce qui passe d'un espace à un autre, sur quel fondement, et pourquoi cela se retire. What passes from one room to another, on what ground, and why it leaves again."
* insert OurCodes
* insert Word(refer-out, [["Demande à un organisme"]], [["Referral to an organization"]])
* insert Word(refer-to-circle, [["Demande au cercle de pairs"]], [["Referral to the partners' circle"]])
* insert Word(link-in, [["Demande à une clinique"]], [["Request to a clinic"]])
* insert Word(report-back, [["Réponse à qui demande"]], [["Report back to the requester"]])
* insert Word(requesters-change, [["Changement par qui demande"]], [["Requester's later change"]])
* insert Word(share, [["Ce que la personne demande de montrer"]], [["What the person asks to have shown"]])
* insert Word(unshare, [["Ce qui était montré est repris"]], [["What was shown is taken back"]])
* insert Word(emergency, [["Danger signalé"]], [["Danger told of"]])
* insert Word(acknowledge, [["Réponse à un danger signalé"]], [["Answer to a danger told of"]])
* insert Word(concern, [["Une clinique craint pour la personne"]], [["A clinic fears for the person"]])
* insert Word(concern-heard, [["Crainte d'une clinique, entendue"]], [["A clinic's fear, heard"]])
* insert Word(withdraw, [["Retrait"]], [["Withdrawal"]])
* insert Word(consent, [["Avec l'accord de la personne"]], [["With the person's consent"]])
* insert Word(consent-withdrawn, [["Accord retiré ou terminé"]], [["Consent withdrawn or ended"]])
* insert Word(person-said-stop, [["La personne a dit d’arrêter"]], [["The person said stop"]])
* insert Word(grace-over, [["Délai de conservation passé"]], [["Time to keep it is over"]])
* insert Word(entered-in-error, [["Saisie par erreur"]], [["Entered in error"]])
* insert Word(other-person, [["Au sujet de quelqu'un d'autre"]], [["About somebody else"]])
* insert Word(seen-to, [["Quelqu'un d'autre s'en occupe"]], [["Somebody else sees to it"]])
* insert Word(unable, [["Le contact ne peut pas s'en occuper"]], [["The contact cannot see to it"]])
* insert Word(danger-over, [["L'alerte est terminée"]], [["The alert is over"]])
* insert Word(replaced, [["Remplacé par quelque chose de plus récent"]], [["Replaced by something newer"]])

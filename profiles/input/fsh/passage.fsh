// What a line of the ledger, rendered as Provenance, says: the passages of design section 4.
CodeSystem: Passage
Id: passage
Title: "Passages / Passages"
Description: "Ce qui passe d'un espace à un autre, et sur quel fondement. What passes from one room to another, and on what ground."
* insert OurCodes
* insert Word(refer-out, [["Demande à un organisme"]], [["Referral to an organization"]])
* insert Word(refer-to-circle, [["Demande au cercle de pairs"]], [["Referral to the partners' circle"]])
* insert Word(link-in, [["Demande à une clinique"]], [["Request to a clinic"]])
* insert Word(report-back, [["Réponse à qui demande"]], [["Report back to the requester"]])
* insert Word(requesters-change, [["Changement par qui demande"]], [["Requester's later change"]])
* insert Word(withdraw, [["Retrait"]], [["Withdrawal"]])
* insert Word(consent, [["Avec l'accord de la personne"]], [["With the person's consent"]])

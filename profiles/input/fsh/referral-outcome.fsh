// What came of a referral: richer than "closed". reference/referral.md G10.
CodeSystem: ReferralOutcome
Id: referral-outcome
Title: "Résultat de la demande / Outcome of the referral"
Description: "Ce que la demande a donné. What came of the referral."
* insert OurCodes
* insert Word(contacted, [["La personne a été jointe"]], [["The person was reached"]])
* insert Word(attended, [["La personne est venue"]], [["The person came"]])
* insert Word(enrolled, [["La personne est inscrite"]], [["The person is enrolled"]])
* insert Word(wait-listed, [["La personne est sur la liste d'attente"]], [["The person is on the waiting list"]])
* insert Word(need-met, [["Le besoin est comblé"]], [["The need is met"]])
* insert Word(partly-met, [["Le besoin est comblé en partie"]], [["The need is partly met"]])
* insert Word(not-met, [["Nous n'avons pas pu combler le besoin"]], [["We could not meet the need"]])
* insert Word(advice-given, [["Un conseil a été donné"]], [["Advice was given"]])

ValueSet: ReferralOutcomeValues
Id: referral-outcome
Title: "Résultat de la demande / Outcome of the referral"
Description: "Value of the Task.output of type outcome."
* insert OurValues
* include codes from system ReferralOutcome

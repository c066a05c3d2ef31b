// Why a care team asks for a partner or the community: always the team's limits, never the person's
// fault. The person may read every one of these words.
CodeSystem: GridlockReason
Id: gridlock-reason
Title: "Limites de l'équipe / The team's limits"
Description: "Pourquoi l'équipe demande du renfort, dit comme ses propres limites. Why the team asks for help, said as its own limits."
* insert OurCodes
* insert Word(out-of-answers, [["Nous sommes à court de réponses"]], [["We have run out of answers"]])
* insert Word(not-hearing, [["Il manque quelque chose que nous n'entendons pas"]], [["Something is missing that we do not hear"]])
* insert Word(not-enough-time, [["Nous n'avons pas le temps qu'il faudrait"]], [["We do not have the time it would take"]])
* insert Word(beyond-our-tools, [["Nos moyens ne suffisent pas à ce besoin"]], [["Our means are not enough for this need"]])
* insert Word(do-not-know-community, [["Nous connaissons mal les ressources du quartier"]], [["We do not know the neighbourhood's resources well"]])
* insert Word(trust-to-rebuild, [["Nous devons regagner la confiance"]], [["We need to earn trust back"]])
* insert Word(plan-does-not-fit, [["Notre plan ne convient pas à sa vie"]], [["Our plan does not fit the person's life"]])
* insert Word(language-between-us, [["Nous ne parlons pas sa langue"]], [["We do not speak the person's language"]])
* insert Word(going-in-circles, [["Nous tournons en rond"]], [["We are going in circles"]])
* insert Word(other, [["Autre limite de notre part"]], [["Another limit of ours"]])

ValueSet: GridlockReasonValues
Id: gridlock-reason
Title: "Limites de l'équipe / The team's limits"
Description: "Every reason of ours to ask for help in a gridlock."
* insert OurValues
* include codes from system GridlockReason

// Whether a life goal is about health or about life with others: what counts and studies may know of
// it, where its words may not go.
CodeSystem: LifeGoalKind
Id: life-goal-kind
Title: "Sortes de buts de vie / Kinds of life goals"
Description: "De quoi il est question dans le but de la personne. What the person's goal is about."
* insert OurCodes
* insert Word(health, [["Santé"]], [["Health"]])
* insert Word(social, [["Vie avec les autres"]], [["Life with others"]])

ValueSet: LifeGoalKindValues
Id: life-goal-kind
Title: "Sortes de buts de vie / Kinds of life goals"
Description: "Every kind of life goal."
* insert OurValues
* include codes from system LifeGoalKind

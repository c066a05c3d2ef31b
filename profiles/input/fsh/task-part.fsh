// Types of Task.input and Task.output.
CodeSystem: TaskPart
Id: task-part
Title: "Parties d'une demande / Parts of a Task"
Description: "Types of Task.input and Task.output. Only the message is free text that crosses by itself."
* insert OurCodes
* insert Word(message, [["Message pour l'organisme"]], [["Message for the organization"]])
* insert Word(outcome, [["Résultat"]], [["Outcome"]])
* insert Word(internal-note, [["Note interne, qui ne sort pas"]], [["Internal note, which stays inside"]])
* insert Word(alternative, [["Autre ressource proposée"]], [["Another resource proposed"]])

ValueSet: TaskPartValues
Id: task-part
Title: "Parties d'une demande / Parts of a Task"
Description: "Every type of Task.input and Task.output of ours."
* insert OurValues
* include codes from system TaskPart

// What the person lets be told of what is between them and their partners. It stays in the room where
// it is said: the code beside it goes back, this does not. Decision 0030.
Extension: PersonAgreed
Id: person-agreed
Title: "Dit avec l'accord de la personne / Told with the person's agreement"
Description: "Quand la personne a dit que cela peut être dit à qui a fait la demande. When the person said that whoever asked may be told this."
Context: Task.businessStatus
* insert OurShape
* value[x] 1..1
* value[x] only dateTime
* valueDateTime ^short = "When the person said yes, by day at least"

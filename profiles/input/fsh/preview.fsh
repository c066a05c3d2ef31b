// GET Task/{id}/$preview: design section 4, "Minimum".
Instance: preview
InstanceOf: OperationDefinition
Usage: #definition
* insert OurOperation(preview)
* name = "Preview"
* title = "Aperçu de ce qui passerait / Preview of what would cross"
* description = "Exactement ce qu’une demande dirait à qui la reçoit, avant et après son acceptation, et si elle peut passer maintenant; aussi pour un brouillon, à lire avec la personne avant l’envoi. Exactly what a referral would tell its receiver, before and after it accepts, and whether it may cross now; also of a draft, to be read with the person before it is sent. Nothing passes."
* comment = "Dans l’espace de qui demande. Refusé comme l’envoi le serait. In the requester's own room, under its own ids. Refused as sending it would be."
* resource = #Task
* insert Gives(0, patient, 1, 1, Reference, [["La personne, dans l’espace de qui demande. The person, in the requester's own room."]])
* insert Gives(1, recipient, 1, 1, Identifier, [["À qui (système sid/room). To whom (system sid/room)."]])
* insert Gives(2, passage, 1, 1, code, [["Par quel passage (CodeSystem passage). By which passage (CodeSystem passage)."]])
* insert Gives(3, reached, 1, 1, code, [["waiting : rien n’est là-bas; asked : demandé; accepted : accepté; over : terminé, plus rien ne passe. waiting: nothing is there now; asked; accepted; over: nothing crosses any more."]])
* insert Gives(4, permitted, 0, 1, boolean, [["Si cela peut passer maintenant; absent quand c’est terminé. Whether it may cross now; absent when it is over."]])
* insert Gives(5, reason, 0, 1, CodeableConcept, [["Pourquoi non (CodeSystem outcome), en français et en anglais. Why not (CodeSystem outcome), in French and English."]])
* insert Gives(6, until, 0, 1, instant, [["Quand l’accord prend fin de lui-même. When the agreement ends by itself."]])
* insert GivesParts(7, stage, [["Ce qui passe à chaque étape. What crosses at each stage."]])
* insert Part(7, 0, reached, 1, 1, code, [["asked : jusqu’à l’acceptation; accepted : ensuite. asked: until it is accepted; accepted: from then on."]])
* parameter[7].part[1].name = #fact
* parameter[7].part[1].use = #out
* parameter[7].part[1].min = 0
* parameter[7].part[1].max = "*"
* parameter[7].part[1].documentation = "Les sortes de faits, comme dans le registre (part code), et pourquoi chacun (part why). The kinds of facts, as in the ledger (part code), and why each (part why)."
* insert Part(7, 2, copy, 3, 3, Resource, [["Le Patient, la ServiceRequest et la Task, tels qu’ils seraient vus. The Patient, the ServiceRequest and the Task, as they would be seen."]])

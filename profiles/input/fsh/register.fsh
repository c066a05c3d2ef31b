// GET $register, of a whole room: decision 0017.
Instance: register
InstanceOf: OperationDefinition
Usage: #definition
* insert OurOperation(register)
* system = true
* instance = false
* name = "Register"
* title = "Registre des communications / Register of communications"
* description = "Ce que l’espace a communiqué et reçu: quoi, à qui ou de qui, par quel passage, sur quel fondement; le plus récent d’abord. What the room sent and got: what, to or from whom, by which passage, on what ground; the newest first. R-22.1, s.265."
* comment = "Pour le système de l’espace; les codes seulement, aucune valeur. For the room's own system; codes alone, no value."
* insert Takes(0, patient, 0, 1, string, [["D’une seule personne: l’identifiant de son Patient dans l’espace. Of one person: the id of their Patient in the room."]])
* insert Takes(1, after, 0, 1, string, [["Après la page qui a donné ce next. After the page that gave this next."]])
* insert Takes(2, _count, 0, 1, integer, [["Lignes par page: 50, et 200 au plus. Lines a page: 50, and 200 at most."]])
* insert GivesParts(3, line, [["Une communication. One communication."]])
* insert Part(3, 0, when, 1, 1, dateTime, [["Quand. When."]])
* insert Part(3, 1, direction, 1, 1, code, [["sent: l’espace l’a envoyée; received: il l’a reçue. sent: the room sent it; received: it got it."]])
* insert Part(3, 2, passage, 1, 1, code, [["Par quel passage. By which passage."]])
* insert Part(3, 3, outcome, 1, 1, code, [["crossed, said, withdrawn ou rewritten. crossed, said, withdrawn or rewritten."]])
* insert Part(3, 4, reason, 0, 1, code, [["Pourquoi elle a été retirée. Why it was withdrawn."]])
* insert Part(3, 5, organization, 0, 1, Reference, [["L’autre organisme, par son identifiant. The other organization, by its identifier."]])
* insert Part(3, 6, ground, 0, 1, code, [["Sur quel fondement. On what ground."]])
* insert Part(3, 7, fact, 0, *, code, [["Ce qui a été communiqué: des noms, pas de valeurs. What was communicated: names, no values."]])
* insert Part(3, 8, task, 0, 1, Reference, [["Le suivi, dans cet espace, d’une demande. The Task, in this room, of a request."]])
* insert Part(3, 9, item, 0, 1, Reference, [["Ce qui a été montré, dans cet espace, à la place de task. What was shown, in this room, instead of task."]])
* insert Part(3, 10, patient, 1, 1, Reference, [["La personne, dans cet espace. The person, in this room."]])
* insert Gives(4, next, 0, 1, string, [["À donner comme after pour la suite; absent quand il n’y en a plus. To give as after for more; absent when there is none."]])

// GET Patient/{id}/$who-saw, in the circle: decision 0011.
Instance: who-saw
InstanceOf: OperationDefinition
Usage: #definition
* insert OurOperation(who-saw)
* name = "WhoSaw"
* title = "Qui a vu mes renseignements / Who saw my information"
* description = "Qui a consulté ou changé les renseignements de la personne, qui en a été empêché et ce qui est passé ailleurs, dans tous les espaces, le plus récent d'abord. Who looked at, changed or was refused the person's information, and what passed, over all rooms, the newest first."
* comment = "Pour la personne et qui parle pour elle. Les pages sont des jours entiers; il n'y a pas de total. For the person, and who speaks for them. Pages are whole days; there is no total."
* resource = #Patient
* insert Takes(0, lang, 0, 1, code, [["Langue des phrases: fr ou en. Language of the sentences: fr or en."]])
* insert Takes(1, before, 0, 1, date, [["Seulement avant ce jour. Only before this day."]])
* insert Takes(2, _count, 0, 1, integer, [["Au moins tant de phrases, s'il y en a, et des jours entiers; 500 au plus. At least so many sentences, if there are, and whole days; 500 at most."]])
* insert GivesParts(3, line, [["Une phrase, et ce qu'elle dit en codes. One sentence, and what it says in codes."]])
* insert Part(3, 0, sentence, 1, 1, string, [["La phrase. The sentence."]])
* insert Part(3, 1, when, 1, 1, dateTime, [["Quand; la dernière fois, s'il y en a plusieurs. When; the last time, if there are several."]])
* insert Part(3, 2, times, 1, 1, positiveInt, [["Combien de fois ce jour-là. How many times on that day."]])
* insert Part(3, 3, organization, 1, 1, string, [["Dans quel organisme, ou de quel organisme. In which organization, or from which."]])
* insert Part(3, 4, receiver, 0, 1, string, [["À quel organisme c'est passé. To which organization it passed."]])
* insert Part(3, 5, role, 0, 1, code, [["À quel titre la personne a agi. In what capacity somebody acted."]])
* insert Part(3, 6, outcome, 1, 1, code, [["Ce qui a été fait ou refusé. What was done or refused."]])
* insert Part(3, 7, what, 0, 1, code, [["Quel type de renseignement, ou quel passage. What kind of information, or which passage."]])
* insert Part(3, 8, purpose, 0, 1, code, [["Pourquoi, si c'est dit. Why, where that is said."]])
* insert Part(3, 9, ground, 0, 1, code, [["Sur quel fondement c'est passé. On what ground it passed."]])
* insert Part(3, 10, reason, 0, 1, code, [["Pourquoi ce n'est pas passé. Why it did not pass."]])
* insert Part(3, 11, fact, 0, *, code, [["Ce qui est passé. What passed."]])
* insert Gives(4, next, 0, 1, date, [["Le jour avant lequel demander la suite; absent quand il n'y en a plus. The day to ask before for more; absent when there is none."]])

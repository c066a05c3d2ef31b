// GET Patient/{id}/$who-saw, in the circle: decision 0011.
RuleSet: Takes(index, name, type, said)
* parameter[{index}].name = #{name}
* parameter[{index}].use = #in
* parameter[{index}].min = 0
* parameter[{index}].max = "1"
* parameter[{index}].documentation = {said}
* parameter[{index}].type = #{type}

// One part of a line.
RuleSet: Tells(index, name, min, max, type, said)
* parameter[3].part[{index}].name = #{name}
* parameter[3].part[{index}].use = #out
* parameter[3].part[{index}].min = {min}
* parameter[3].part[{index}].max = {max}
* parameter[3].part[{index}].documentation = {said}
* parameter[3].part[{index}].type = #{type}

Instance: who-saw
InstanceOf: OperationDefinition
Usage: #definition
Title: "Qui a vu mes renseignements / Who saw my information"
Description: "Qui a consulté ou changé les renseignements de la personne, qui en a été empêché et ce qui est passé ailleurs, dans tous les espaces, le plus récent d'abord. Who looked at, changed or was refused the person's information, and what passed, over all rooms, the newest first."
* url = "https://passerelle.example/fhir/OperationDefinition/who-saw"
* version = "0.1.0"
* name = "WhoSaw"
* title = "Qui a vu mes renseignements / Who saw my information"
* status = #active
* experimental = false
* kind = #operation
* publisher = "Passerelle"
* description = "Qui a consulté ou changé les renseignements de la personne, qui en a été empêché et ce qui est passé ailleurs, dans tous les espaces, le plus récent d'abord. Who looked at, changed or was refused the person's information, and what passed, over all rooms, the newest first."
* affectsState = false
* code = #who-saw
* comment = "Pour la personne et qui parle pour elle. Les pages sont des jours entiers; il n'y a pas de total. For the person, and who speaks for them. Pages are whole days; there is no total."
* resource = #Patient
* system = false
* type = false
* instance = true
* insert Takes(0, lang, code, [["Langue des phrases: fr ou en. Language of the sentences: fr or en."]])
* insert Takes(1, before, date, [["Seulement avant ce jour. Only before this day."]])
* insert Takes(2, _count, integer, [["Au moins tant de phrases, s'il y en a, et des jours entiers; 500 au plus. At least so many sentences, if there are, and whole days; 500 at most."]])
* parameter[3].name = #line
* parameter[3].use = #out
* parameter[3].min = 0
* parameter[3].max = "*"
* parameter[3].documentation = "Une phrase, et ce qu'elle dit en codes. One sentence, and what it says in codes."
* insert Tells(0, sentence, 1, "1", string, [["La phrase. The sentence."]])
* insert Tells(1, when, 1, "1", dateTime, [["Quand; la dernière fois, s'il y en a plusieurs. When; the last time, if there are several."]])
* insert Tells(2, times, 1, "1", positiveInt, [["Combien de fois ce jour-là. How many times on that day."]])
* insert Tells(3, organization, 1, "1", string, [["Dans quel organisme, ou de quel organisme. In which organization, or from which."]])
* insert Tells(4, receiver, 0, "1", string, [["À quel organisme c'est passé. To which organization it passed."]])
* insert Tells(5, role, 0, "1", code, [["À quel titre la personne a agi. In what capacity somebody acted."]])
* insert Tells(6, outcome, 1, "1", code, [["Ce qui a été fait ou refusé. What was done or refused."]])
* insert Tells(7, what, 0, "1", code, [["Quel type de renseignement, ou quel passage. What kind of information, or which passage."]])
* insert Tells(8, purpose, 0, "1", code, [["Pourquoi, si c'est dit. Why, where that is said."]])
* insert Tells(9, ground, 0, "1", code, [["Sur quel fondement c'est passé. On what ground it passed."]])
* insert Tells(10, reason, 0, "1", code, [["Pourquoi ce n'est pas passé. Why it did not pass."]])
* insert Tells(11, fact, 0, "*", code, [["Ce qui est passé. What passed."]])
* parameter[4].name = #next
* parameter[4].use = #out
* parameter[4].min = 0
* parameter[4].max = "1"
* parameter[4].documentation = "Le jour avant lequel demander la suite; absent quand il n'y en a plus. The day to ask before for more; absent when there is none."
* parameter[4].type = #date

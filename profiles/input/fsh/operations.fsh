// What can be asked of one resource besides reading it. Each answers as Parameters.

RuleSet: OurOperation(code)
* url = "https://passerelle.example/fhir/OperationDefinition/{code}"
* version = "0.1.0"
* status = #active
* experimental = false
* publisher = "Passerelle"
* kind = #operation
* affectsState = false
* code = #{code}
* system = false
* type = false
* instance = true

RuleSet: Takes(index, name, min, max, type, words)
* parameter[{index}].name = #{name}
* parameter[{index}].use = #in
* parameter[{index}].min = {min}
* parameter[{index}].max = "{max}"
* parameter[{index}].type = #{type}
* parameter[{index}].documentation = {words}

RuleSet: Gives(index, name, min, max, type, words)
* parameter[{index}].name = #{name}
* parameter[{index}].use = #out
* parameter[{index}].min = {min}
* parameter[{index}].max = "{max}"
* parameter[{index}].type = #{type}
* parameter[{index}].documentation = {words}

// Several at a time: the type is each part's own.
RuleSet: GivesParts(index, name, words)
* parameter[{index}].name = #{name}
* parameter[{index}].use = #out
* parameter[{index}].min = 0
* parameter[{index}].max = "*"
* parameter[{index}].documentation = {words}

RuleSet: Part(index, place, name, min, max, type, words)
* parameter[{index}].part[{place}].name = #{name}
* parameter[{index}].part[{place}].use = #out
* parameter[{index}].part[{place}].min = {min}
* parameter[{index}].part[{place}].max = "{max}"
* parameter[{index}].part[{place}].type = #{type}
* parameter[{index}].part[{place}].documentation = {words}

Instance: goal-attainment
InstanceOf: OperationDefinition
Usage: #definition
* insert OurOperation(goal-attainment)
* name = "GoalAttainment"
* title = "Atteinte des buts / Goal attainment"
* description = "Jusqu’où les buts de vie d’une personne sont atteints, d’après les dernières évaluations. How far a person's life goals have been reached, by their last ratings: the T-score of Kiresuk and Sherman (1968), r = 0.3. In the circle, for patient partners. No words of a goal."
* resource = #Patient
* insert Takes(0, eyes, 0, 1, code, [["De qui sont les évaluations: person (par défaut), partner, caregiver, reported ou start; jamais mêlées. Whose ratings: person (when absent), partner, caregiver, reported or start; never mixed."]])
* insert Gives(1, eyes, 1, 1, code, [["De qui sont ces évaluations. Whose ratings these are."]])
* insert Gives(2, t-score, 0, 1, decimal, [["50 quand tout est comme prévu; deux décimales. 50 when everything is as expected; two places."]])
* insert Gives(3, no-score, 0, 1, code, [["À la place de t-score: no-goals, level-off-the-scale ou weight-not-positive. Instead of t-score: no-goals, level-off-the-scale or weight-not-positive."]])
* insert GivesParts(4, goal, [["Chaque but qui compte: actif, en pause ou terminé, et évalué. Each goal that counts: active, on hold or completed, and rated."]])
* insert Part(4, 0, reference, 1, 1, Reference, [["Le but. The goal."]])
* insert Part(4, 1, level, 1, 1, Coding, [["Sa dernière évaluation, en code LOINC. Its last rating, in LOINC's code."]])
* insert Part(4, 2, weight, 1, 1, positiveInt, [["Son poids; 1 si le but n’en dit rien. How much it counts; 1 where the goal says nothing."]])
* insert Part(4, 3, rated, 1, 1, dateTime, [["Quand il a été évalué. When it was rated."]])

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
* insert Takes(0, eyes, 0, 1, code, [["Whose ratings: person (when absent), partner, caregiver, reported or start. They are never mixed."]])
* insert Gives(1, eyes, 1, 1, code, [["Whose ratings these are."]])
* insert Gives(2, t-score, 0, 1, decimal, [["50 when everything is as expected; to two places."]])
* insert Gives(3, no-score, 0, 1, code, [["Instead of t-score: no-goals, level-off-the-scale or weight-not-positive."]])
* insert GivesParts(4, goal, [["Each goal that counts: active, on hold or completed, and rated."]])
* insert Part(4, 0, reference, 1, 1, Reference, [["The goal."]])
* insert Part(4, 1, level, 1, 1, Coding, [["Its last rating, in LOINC's code."]])
* insert Part(4, 2, weight, 1, 1, positiveInt, [["How much it counts; 1 where the goal says nothing."]])
* insert Part(4, 3, rated, 1, 1, dateTime, [["When it was rated."]])

Instance: who-saw
InstanceOf: OperationDefinition
Usage: #definition
* insert OurOperation(who-saw)
* name = "WhoSaw"
* title = "Qui a vu mon information / Who saw my information"
* description = "Tout ce que la personne peut apprendre de qui a vu ou reçu son information, dans tous les espaces. All that the person may be told of who saw or received their information, over all rooms. In the circle, for the person and who speaks for them."
* resource = #Patient
* insert Takes(0, lang, 0, 1, code, [["fr or en; else the language that the browser prefers."]])
* insert Takes(1, before, 0, 1, date, [["Only what was before this day."]])
* insert Takes(2, _count, 0, 1, integer, [["At least so many lines, if there are, and whole days."]])
* insert GivesParts(3, line, [["One thing that happened, the newest first."]])
* insert Part(3, 0, sentence, 1, 1, string, [["It, in plain words."]])
* insert Part(3, 1, when, 1, 1, dateTime, [["When, the last time."]])
* insert Part(3, 2, times, 1, 1, positiveInt, [["How often that day."]])
* insert Part(3, 3, role, 0, 1, code, [["Who it was, by role."]])
* insert Part(3, 4, organization, 0, 1, string, [["At whose, by its title."]])
* insert Part(3, 5, receiver, 0, 1, string, [["Who received it, by title."]])
* insert Part(3, 6, outcome, 1, 1, code, [["What came of it."]])
* insert Part(3, 7, what, 0, 1, code, [["What kind of information, or which passage."]])
* insert Part(3, 8, purpose, 0, 1, code, [["For which purpose."]])
* insert Part(3, 9, ground, 0, 1, code, [["On what ground it passed."]])
* insert Part(3, 10, reason, 0, 1, code, [["Why it did not pass, or was taken back."]])
* insert Part(3, 11, fact, 0, *, code, [["Which facts passed."]])
* insert Gives(4, next, 0, 1, date, [["The day to ask before for what is older."]])

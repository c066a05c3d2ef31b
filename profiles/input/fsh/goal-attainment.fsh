// Goal attainment scaling, as HL7's Person-Centered Outcomes guide 1.0.0 writes it. The formula of its
// score is in the package goal of fhir-server.

// LOINC's answer list LL6900-6, from +2 to -2. The words in French are ours.
ValueSet: GoalLevelValues
Id: goal-level
Title: "Niveaux d’atteinte d’un but / Levels of attainment of a goal"
Description: "Les cinq niveaux, du meilleur au moins bon. The five levels, from +2 to -2 (LOINC LL6900-6)."
* insert OurValues
* insert Loinc
* ^compose.include[0].system = $loinc
* insert LoincWord(0, LA34479-8, [["Beaucoup mieux que prévu"]], [["Much better than expected"]])
* insert LoincWord(1, LA34480-6, [["Mieux que prévu"]], [["Better than expected"]])
* insert LoincWord(2, LA34481-4, [["Comme prévu"]], [["Expected outcome"]])
* insert LoincWord(3, LA34483-0, [["Moins que prévu"]], [["Less than expected"]])
* insert LoincWord(4, LA34484-8, [["Beaucoup moins que prévu"]], [["Much less than expected"]])

// Who rated, and whether at the start or later.
ValueSet: GoalRatingCodeValues
Id: goal-rating-code
Title: "Évaluations d’un but / Ratings of a goal"
Description: "Qui évalue où en est un but, et quand. Who rates a goal, at its start or later."
* insert OurValues
* insert Loinc
* ^compose.include[0].system = $loinc
* insert LoincWord(0, 112296-9, [["Niveau de départ"]], [["Goal attainment scale GAS baseline"]])
* insert LoincWord(1, 107334-5, [["Évaluation par la personne"]], [["Patient follow-up goal attainment scaling score"]])
* insert LoincWord(2, 107333-7, [["Évaluation par la personne qui accompagne"]], [["Practitioner follow-up goal attainment scaling score"]])
* insert LoincWord(3, 107331-1, [["Évaluation par une personne proche aidante"]], [["Caregiver follow-up goal attainment scaling score"]])
* insert LoincWord(4, 107332-9, [["Évaluation rapportée"]], [["Goal attainment scale - Reported"]])

RuleSet: Loinc
* ^copyright = "This material contains content from LOINC (http://loinc.org). LOINC is copyright Regenstrief Institute, Inc. and the Logical Observation Identifiers Names and Codes (LOINC) Committee, and is available at no cost under the license at http://loinc.org/license."

// One concept of LOINC: how it is said in French by us (the display stays LOINC's own).
RuleSet: LoincWord(index, code, fr, en)
* ^compose.include[0].concept[{index}].code = #{code}
* ^compose.include[0].concept[{index}].display = {en}
* ^compose.include[0].concept[{index}].designation[0].language = #fr
* ^compose.include[0].concept[{index}].designation[0].value = {fr}
* ^compose.include[0].concept[{index}].designation[1].language = #en
* ^compose.include[0].concept[{index}].designation[1].value = {en}

// The guide's extension, under its own URL, so that it is known here without its package. Before 1.0.0
// the words of a level were in a sub-extension named text; both are read.
Extension: GoalAttainmentScaling
Id: pco-goal-attainment-scaling
Title: "Échelle d’atteinte d’un but / Goal attainment scaling"
Description: "Un des cinq niveaux d’un but, dans les mots de la personne. One of the five levels of a goal (Person-Centered Outcomes 1.0.0)."
Context: Goal
* ^url = "http://hl7.org/fhir/us/pco/StructureDefinition/pco-goal-attainment-scaling"
* insert OurShape
* obeys goal-level-words
* extension contains
    level 0..1 MS and
    progressText 0..1 MS and
    text 0..1
* extension[level].value[x] only Coding
* extension[level].valueCoding 1..1
* extension[level].valueCoding from GoalLevelValues (required)
* extension[progressText].value[x] only string
* extension[progressText].valueString 1..1
* extension[text] ^short = "The same, as it was named before 1.0.0"
* extension[text].value[x] only string
* extension[text].valueString 1..1

Invariant: goal-level-words
Description: "A level of a goal is described once: in progressText, or in text, as it was named before."
Severity: #error
Expression: "extension.where(url = 'progressText' or url = 'text').count() = 1"

// How much one goal counts beside the person's others. The guide has no place for it.
Extension: GoalWeight
Id: goal-weight
Title: "Poids du but / Weight of the goal"
Description: "Combien ce but compte à côté des autres, selon la personne. How much this goal counts beside the others, as the person says; absent, it counts as 1."
Context: Goal
* insert OurShape
* value[x] only positiveInt
* value[x] 1..1

// One word of ours: its code, how it is said in French (the display) and in English.
RuleSet: Word(code, fr, en)
* #{code} {fr}
  * ^designation[0].language = #fr
  * ^designation[0].value = {fr}
  * ^designation[1].language = #en
  * ^designation[1].value = {en}

// The same, with where it comes from.
RuleSet: Defined(code, fr, en, definition)
* #{code} {fr} {definition}
  * ^designation[0].language = #fr
  * ^designation[0].value = {fr}
  * ^designation[1].language = #en
  * ^designation[1].value = {en}

// What every code system of ours says about itself.
RuleSet: OurCodes
* ^language = #fr
* ^experimental = false
* ^caseSensitive = true
* ^publisher = "Passerelle"

RuleSet: OurValues
* ^language = #fr
* ^experimental = false
* ^publisher = "Passerelle"

// What every profile and extension of ours says about itself.
RuleSet: OurShape
* ^experimental = false
* ^publisher = "Passerelle"

// One line of a ConceptMap.
RuleSet: Maps(index, code, target, equivalence)
* group[0].element[{index}].code = #{code}
* group[0].element[{index}].target[0].code = #{target}
* group[0].element[{index}].target[0].equivalence = #{equivalence}

// A second, narrower target of the same code.
RuleSet: AlsoMaps(index, place, target, equivalence)
* group[0].element[{index}].target[{place}].code = #{target}
* group[0].element[{index}].target[{place}].equivalence = #{equivalence}

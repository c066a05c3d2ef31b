package org.passerelle.demo;

import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.MarkdownType;
import org.hl7.fhir.r4.model.StringType;

/** Words in French and in English: FHIR's element holds the French, its translation the English. */
record Bilingual(String fr, String en) {

  static final String TRANSLATION = "http://hl7.org/fhir/StructureDefinition/translation";
  private static final String MARK = " (démo)";

  /** The same words as a title of the demo: no one may take them for a real place. */
  Bilingual marked() {
    return new Bilingual(fr + MARK, en + MARK);
  }

  /** As a FHIR string. */
  StringType string() {
    var string = new StringType(fr);
    string.addExtension(translation());
    return string;
  }

  /** As FHIR markdown. */
  MarkdownType markdown() {
    var markdown = new MarkdownType(fr);
    markdown.addExtension(translation());
    return markdown;
  }

  private Extension translation() {
    var translation = new Extension(TRANSLATION);
    translation.addExtension(new Extension("lang", new CodeType("en")));
    translation.addExtension(new Extension("content", new StringType(en)));
    return translation;
  }
}

package org.passerelle.incident;

/** The eight fields that the law asks of each entry, in its order. */
public enum Field {
  INFORMATION(
      "Renseignements visés, ou pourquoi ils ne peuvent être décrits",
      "Information concerned, or why it cannot be described"),
  CIRCUMSTANCES("Circonstances, en bref", "Circumstances, in brief"),
  OCCURRED("Date ou période de l’incident", "Date or period of the incident"),
  AWARE(
      "Date ou période où l’organisme en a pris connaissance",
      "Date or period when the body became aware of it"),
  PERSONS("Nombre de personnes concernées", "Number of persons concerned"),
  RISK(
      "Risque qu’un préjudice sérieux soit causé, et ce qui amène à le conclure",
      "Risk of serious injury, and what leads to that conclusion"),
  NOTICES("Avis transmis, et avis publics", "Notices sent, and public notices"),
  MEASURES("Mesures prises pour diminuer les risques", "Measures taken to reduce the risks");

  private final Title title;

  Field(String fr, String en) {
    this.title = new Title(fr, en);
  }

  /** Its number in the law: 1 to 8. */
  public int number() {
    return ordinal() + 1;
  }

  /** What it is called. */
  public Title title() {
    return title;
  }
}

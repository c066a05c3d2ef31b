package org.passerelle.incident;

/** What an entry can lack: a closed list, in the order of the eight fields. */
public enum Lack {
  INFORMATION("information", Field.INFORMATION.title()),
  CIRCUMSTANCES("circumstances", Field.CIRCUMSTANCES.title()),
  OCCURRED("occurred", Field.OCCURRED.title()),
  AWARE("aware", Field.AWARE.title()),
  PERSONS("persons", Field.PERSONS.title()),
  RISK("risk", new Title("Conclusion sur le risque", "Conclusion on the risk")),
  SENSITIVITY("sensitivity", new Title("Sensibilité", "Sensitivity")),
  MISUSE("misuse", new Title("Utilisations malveillantes possibles", "Possible malicious uses")),
  CONSEQUENCES("consequences", new Title("Conséquences appréhendées", "Consequences feared")),
  LIKELIHOOD(
      "likelihood",
      new Title("Probabilité d’une utilisation préjudiciable", "Likelihood of injurious use")),
  PUBLIC_NOTICE("public-notice", new Title("Avis public", "Public notice")),
  MEASURES("measures", Field.MEASURES.title());

  private final String code;
  private final Title title;

  Lack(String code, Title title) {
    this.code = code;
    this.title = title;
  }

  /** The word for it: the option of the operator's command that fills it. */
  public String code() {
    return code;
  }

  /** What it is called. */
  public Title title() {
    return title;
  }
}

package org.passerelle.alert;

import java.util.Locale;

/** The three plain questions that carry the law's test: {@link org.passerelle.consent.Danger}. */
enum Question {
  SERIOUS(
      "Craignez-vous la mort ou une blessure grave, pour des raisons que vous pouvez dire?",
      "Do you fear death or a grave injury, for reasons that you can say?"),
  URGENT("Est-ce que cela ne peut pas attendre?", "Can it not wait?"),
  NECESSARY(
      "La clinique peut-elle aider à l’éviter si elle le sait?",
      "Can the clinic help to prevent it if it knows?");

  private final String french;
  private final String english;

  Question(String french, String english) {
    this.french = french;
    this.english = english;
  }

  /** The parameter by which it is answered. */
  String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }

  String french() {
    return french;
  }

  String english() {
    return english;
  }
}

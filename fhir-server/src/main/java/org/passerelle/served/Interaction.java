package org.passerelle.served;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The FHIR interactions that a room can offer on a type; there are no others. */
public enum Interaction {
  READ,
  SEARCH,
  CREATE,
  UPDATE,
  DELETE;

  /** The interaction of this word in policies: {@code read}, {@code search}, {@code create}... */
  public static Optional<Interaction> of(String word) {
    return Arrays.stream(values())
        .filter(interaction -> interaction.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst();
  }

  /** FHIR's code in {@code http://hl7.org/fhir/restful-interaction}. */
  public String code() {
    return this == SEARCH ? "search-type" : name().toLowerCase(Locale.ROOT);
  }
}

package org.passerelle.parameters;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import org.passerelle.fault.Fault;
import org.passerelle.fault.FaultException;
import org.passerelle.profiles.Canonicals;

/** The values in the Parameters of a request: those of one operation, each once, and no other. */
public final class Values {

  private final Map<String, Type> values;

  private Values(Map<String, Type> values) {
    this.values = values;
  }

  /**
   * Reads them.
   *
   * @param names of all that this operation takes
   * @throws FaultException invalid-content for anything but Parameters with these, each once
   */
  public static Values of(@Nullable IBaseResource body, List<String> names) {
    if (!(body instanceof Parameters parameters)) {
      throw wrong("The body is Parameters.");
    }
    Map<String, Type> values = new HashMap<>();
    for (ParametersParameterComponent part : parameters.getParameter()) {
      boolean sound = part.hasName() && part.hasValue() && !part.hasPart() && !part.hasResource();
      if (!sound || values.put(part.getName(), part.getValue()) != null) {
        throw wrong("Each parameter has a name and a value, once.");
      }
    }
    if (!names.containsAll(values.keySet())) {
      throw wrong("There are " + String.join(", ", names) + ", and no other.");
    }
    return new Values(values);
  }

  /** Whether there is none at all. */
  public boolean isEmpty() {
    return values.isEmpty();
  }

  /** The value of this name, of whatever type; null where there is none. */
  public @Nullable Type any(String name) {
    return values.get(name);
  }

  /**
   * Yes or no; empty where it is not said.
   *
   * @throws FaultException invalid-content for anything but a boolean
   */
  public Optional<Boolean> yesOrNo(String name) {
    return Optional.ofNullable(values.get(name))
        .map(
            value -> {
              if (value instanceof BooleanType said && said.hasValue()) {
                return said.booleanValue();
              }
              throw wrong(name + " is a boolean.");
            });
  }

  /**
   * Words, or a code; empty where there are none.
   *
   * @param most characters at the most
   * @throws FaultException invalid-content for anything but a string or a code that is not longer
   */
  public Optional<String> words(String name, int most) {
    return Optional.ofNullable(values.get(name))
        .map(
            value -> {
              boolean text = value instanceof StringType || value.fhirType().equals("code");
              String words = text ? ((PrimitiveType<?>) value).getValueAsString() : null;
              if (words == null || words.isBlank() || words.length() > most) {
                throw wrong(name + " is words, " + most + " characters at the most.");
              }
              return words;
            });
  }

  /**
   * The name of a room; empty where there is none.
   *
   * @throws FaultException invalid-content for anything but a room's identifier
   */
  public Optional<String> room(String name) {
    return Optional.ofNullable(values.get(name))
        .map(
            value -> {
              if (value instanceof Identifier room
                  && Canonicals.ROOM_SYSTEM.equals(room.getSystem())
                  && room.hasValue()) {
                return room.getValue();
              }
              throw wrong(name + " is an Identifier: a room's, as its owner gave it.");
            });
  }

  /** A refusal of what the body says. */
  public static FaultException wrong(String what) {
    return new FaultException(Fault.INVALID_CONTENT, what);
  }
}

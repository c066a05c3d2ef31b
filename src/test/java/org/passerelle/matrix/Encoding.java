package org.passerelle.matrix;

import java.util.List;
import java.util.Locale;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.passerelle.support.Answer;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.Step;
import org.passerelle.support.World;

/** How a request is written. */
enum Encoding {
  JSON,
  XML,
  FORM,
  BATCH,
  TRANSACTION;

  private static final List<String> ENTRIES = List.of("GET", "POST", "PUT", "DELETE");

  static Encoding of(Object name) {
    return valueOf(String.valueOf(name).toUpperCase(Locale.ROOT));
  }

  /** Whether this step can be written so at all. */
  boolean writes(Step step) {
    return switch (this) {
      case JSON, XML -> true;
      case FORM -> step.method().equals("GET") && step.url().matches("[A-Za-z]+\\?.+");
      case BATCH, TRANSACTION ->
          ENTRIES.contains(step.method()) && step.url().matches("[A-Za-z_$].*");
    };
  }

  /** Asks it so. */
  Answer ask(World world, FhirCaller caller, Step step) {
    return switch (this) {
      case JSON, XML -> step.ask(world, caller, this == XML);
      case FORM -> form(world, caller, step);
      case BATCH, TRANSACTION -> {
        Bundle bundle =
            new Bundle().setType(this == BATCH ? BundleType.BATCH : BundleType.TRANSACTION);
        step.enter(bundle);
        yield Step.of(step.family(), "POST", "", bundle).ask(world, caller, false);
      }
    };
  }

  /** POST {@code _search} with the parameters in the body. */
  private static Answer form(World world, FhirCaller caller, Step step) {
    int question = step.url().indexOf('?');
    return Step.of(step.family(), "POST", step.url().substring(0, question) + "/_search", null)
        .with("Content-Type", "application/x-www-form-urlencoded")
        .ask(world, caller, false, step.url().substring(question + 1));
  }
}

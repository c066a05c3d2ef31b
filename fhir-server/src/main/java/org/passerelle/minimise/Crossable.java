package org.passerelle.minimise;

import static org.passerelle.referral.RefusalCode.NOT_CROSSABLE;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.passerelle.referral.Verdict;

/**
 * Would the copies still mean what the source means? An element that changes the meaning of others
 * cannot be left behind in silence: doNotPerform, implicitRules, any modifier extension.
 */
public final class Crossable {

  private Crossable() {}

  /** Refuses on doubt, naming the element. What is contained never crosses and is not looked at. */
  public static Verdict check(Source source) {
    return Stream.of(source.request(), source.task(), source.patient())
        .flatMap(resource -> obstacle(resource).stream())
        .findFirst()
        .<Verdict>map(
            path ->
                NOT_CROSSABLE.because(
                    path + " would change the meaning of what crosses.",
                    "Remove it, or say it in the message for the receiver."))
        .orElseGet(Verdict::allowed);
  }

  private static Optional<String> obstacle(DomainResource resource) {
    if (resource instanceof ServiceRequest request && request.getDoNotPerform()) {
      return Optional.of("ServiceRequest.doNotPerform");
    }
    if (resource.hasImplicitRules()) {
      return Optional.of(resource.fhirType() + ".implicitRules");
    }
    return modifier(resource, resource.fhirType());
  }

  private static Optional<String> modifier(Base element, String path) {
    for (Property child : element.children()) {
      String name = child.getName();
      List<Base> values = child.getValues().stream().filter(Objects::nonNull).toList();
      if (name.equals("contained") || values.isEmpty()) {
        continue;
      }
      String here = path + "." + name.replace("[x]", "");
      if (name.equals("modifierExtension")) {
        return Optional.of(here);
      }
      for (Base value : values) {
        Optional<String> inside = modifier(value, here);
        if (inside.isPresent()) {
          return inside;
        }
      }
    }
    return Optional.empty();
  }
}

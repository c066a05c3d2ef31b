package org.passerelle.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Parameters;
import org.passerelle.profiles.Canonicals;

/** How a clinic says that it fears for somebody, and what a circle reads of it. */
public final class Concerns {

  private final FhirCaller circle;

  /** As this caller of a circle reads them. */
  public Concerns(FhirCaller circle) {
    this.circle = circle;
  }

  /** A clinic says so, and is answered as always. */
  public static Answer says(FhirCaller clinic, String patient) {
    return says(clinic, patient, new Parameters());
  }

  /** The same, where to tell the person would add danger. */
  public static Answer saysUntold(FhirCaller clinic, String patient) {
    return says(clinic, patient, Alarms.with(new Parameters(), "untold", new BooleanType(true)));
  }

  private static Answer says(FhirCaller clinic, String patient, Parameters words) {
    Answer answer = clinic.post("Patient/" + patient + "/$concern", words);
    assertThat(answer.status()).as(answer.body()).isEqualTo(202);
    return answer;
  }

  /** What is heard about the person whom the circle knows by this id. */
  public List<Communication> about(String person) {
    return circle.get("Communication?_count=200").all(Communication.class).stream()
        .filter(heard -> heard.getCategoryFirstRep().hasCoding(Canonicals.MESSAGE_KIND, "concern"))
        .filter(heard -> heard.getSubject().getIdentifier().getValue().equals(person))
        .toList();
  }

  /** A partner says whether they see to it. */
  public Answer answer(Communication heard, boolean able) {
    Parameters words = Alarms.with(new Parameters(), "able", new BooleanType(able));
    return circle.post(
        "Communication/" + heard.getIdElement().getIdPart() + "/$acknowledge", words);
  }
}

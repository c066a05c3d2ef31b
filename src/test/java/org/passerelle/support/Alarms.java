package org.passerelle.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.passerelle.profiles.Canonicals;

/** How a partner tells of a danger, and how it is answered and followed up. */
public final class Alarms {

  private final FhirCaller partner;

  /** By this partner. */
  public Alarms(FhirCaller partner) {
    this.partner = partner;
  }

  /** Tells of a danger with these words. */
  public Answer tell(String patient, Parameters words) {
    return partner.post("Patient/" + patient + "/$alert", words);
  }

  /** The same, which stands: id of the Communication. */
  public String told(String patient, Parameters words) {
    Answer answer = tell(patient, words);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    Type alert = answer.as(Parameters.class).getParameter("alert").getValue();
    return ((Reference) alert).getReferenceElement().getIdPart();
  }

  /** How far this alert has come, in our code. */
  public String state(String alert) {
    return read(alert).getStatusReason().getCodingFirstRep().getCode();
  }

  /** All that the circle reads of alerts. */
  public String all() {
    return partner.get("Communication?_count=200").body();
  }

  /** This alert, as the circle reads it. */
  public Communication read(String alert) {
    return partner.get("Communication/" + alert).as(Communication.class);
  }

  /** Writes down what came of it. */
  public Answer followUp(String alert, Parameters words) {
    return partner.post("Communication/" + alert + "/$follow-up", words);
  }

  /** What a contact is told that holds these words. */
  public static List<Communication> in(FhirCaller tray, String words) {
    return tray.get("Communication?_count=200").all(Communication.class).stream()
        .filter(found -> found.getPayloadFirstRep().getContent().primitiveValue().equals(words))
        .toList();
  }

  /** A contact answers. */
  public static Answer answer(FhirCaller tray, Communication told, boolean able) {
    return tray.post(
        "Communication/" + told.getIdElement().getIdPart() + "/$acknowledge",
        with(new Parameters(), "able", new BooleanType(able)));
  }

  /** Three times yes. */
  public static Parameters yes(String reach, String clinic) {
    Parameters words = answers(true, true, true);
    with(words, "danger", new CodeType("suicide"));
    with(words, "reach", new StringType(reach));
    Identifier room = new Identifier().setSystem(Canonicals.ROOM_SYSTEM).setValue(clinic);
    return with(words, "clinic", room);
  }

  /** The three answers. */
  public static Parameters answers(boolean serious, boolean urgent, boolean necessary) {
    Parameters words = with(new Parameters(), "serious", new BooleanType(serious));
    with(words, "urgent", new BooleanType(urgent));
    return with(words, "necessary", new BooleanType(necessary));
  }

  /** The same with one more. */
  public static Parameters with(Parameters words, String name, Type value) {
    words.addParameter().setName(name).setValue(value);
    return words;
  }
}

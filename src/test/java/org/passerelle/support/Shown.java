package org.passerelle.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;
import org.passerelle.profiles.Canonicals;

/** How a partner has something shown, as a person asks: first told what, then done. */
public final class Shown {

  private final FhirCaller partner;
  private final String type;

  /** By this partner. */
  public Shown(FhirCaller partner) {
    this(partner, "Goal");
  }

  /** By this partner, of items of this type. */
  public Shown(FhirCaller partner, String type) {
    this.partner = partner;
    this.type = type;
  }

  /** What would be seen there, until a day or without an end. */
  public Answer offer(String goal, String tray, @Nullable String until) {
    return partner.post(type + "/" + goal + "/$share", asking(tray, until, null));
  }

  /** Has it shown, with the seal of a fresh offer. */
  public Answer share(String goal, String tray, @Nullable String until) {
    Answer offered = offer(goal, tray, until);
    assertThat(offered.status()).as(offered.body()).isEqualTo(200);
    return partner.post(type + "/" + goal + "/$share", asking(tray, until, seal(offered)));
  }

  /** The same, which succeeds: where the Consent of its receipt is. */
  public String shared(String goal, String tray, @Nullable String until) {
    Answer receipt = share(goal, tray, until);
    assertThat(receipt.status()).as(receipt.body()).isEqualTo(200);
    return consent(receipt);
  }

  /** Has it shown as it changes, until a day: where the Consent of its receipt is. */
  public String followed(String goal, String tray, String until) {
    Parameters asked = asking(tray, until, null);
    asked.addParameter().setName("follow").setValue(new BooleanType(true));
    String seal = seal(partner.post(type + "/" + goal + "/$share", asked));
    asked.addParameter().setName("seal").setValue(new StringType(seal));
    Answer receipt = partner.post(type + "/" + goal + "/$share", asked);
    assertThat(receipt.status()).as(receipt.body()).isEqualTo(200);
    return consent(receipt);
  }

  /** Where the Consent of a receipt is. */
  public static String consent(Answer receipt) {
    Reference consent = (Reference) receipt.as(Parameters.class).getParameter("consent").getValue();
    return consent.getReference();
  }

  /** The seal of an offer. */
  public static String seal(Answer offered) {
    return offered.as(Parameters.class).getParameter("seal").getValue().primitiveValue();
  }

  /** What is shown. */
  public static Goal item(Answer answer) {
    return (Goal) answer.as(Parameters.class).getParameter("item").getResource();
  }

  /** Where to ask. */
  public static String path(String goal) {
    return "Goal/" + goal + "/$share";
  }

  /** What to ask. */
  public static Parameters asking(String tray, @Nullable String until, @Nullable String seal) {
    Parameters asked = new Parameters();
    asked
        .addParameter()
        .setName("recipient")
        .setValue(new Identifier().setSystem(Canonicals.ROOM_SYSTEM).setValue(tray));
    if (until != null) {
      asked.addParameter().setName("until").setValue(new DateType(until));
    }
    if (seal != null) {
      asked.addParameter().setName("seal").setValue(new StringType(seal));
    }
    return asked;
  }
}

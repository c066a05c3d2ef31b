package org.passerelle.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.junit.jupiter.api.Test;
import org.passerelle.fault.Fault;
import org.passerelle.fault.FaultException;
import org.passerelle.profiles.Canonicals;

/** What a request to share may say, and how. */
class AskedTest {

  private static final Identifier TRAY =
      new Identifier().setSystem(Canonicals.ROOM_SYSTEM).setValue("plateau-abc");

  @Test
  void itNamesARecipientAndPerhapsADayAndASeal() {
    assertThat(Asked.of(with("recipient", TRAY)))
        .isEqualTo(new Asked("plateau-abc", null, false, null));
    Parameters all = with("recipient", TRAY);
    add(all, "until", new DateType("2026-12-31"));
    add(all, "seal", new StringType("sceau"));
    add(all, "follow", new BooleanType(true));
    assertThat(Asked.of(all))
        .isEqualTo(new Asked("plateau-abc", LocalDate.parse("2026-12-31"), true, "sceau"));
  }

  @Test
  void withoutARecipientItIsRefused() {
    refused(null);
    refused(new Patient());
    refused(new Parameters());
    refused(with("recipient", new StringType("plateau-abc")));
    refused(with("recipient", new Identifier().setValue("plateau-abc")));
    refused(with("recipient", new Identifier().setSystem(Canonicals.ROOM_SYSTEM)));
    refused(with("recipient", new Identifier().setSystem("urn:other").setValue("plateau-abc")));
  }

  @Test
  void aDayIsAWholeDayThatThereIs() {
    for (Type day :
        new Type[] {
          new DateType("2026"),
          new DateType("2026-12"),
          new DateTimeType("2026-12-31T10:00:00Z"),
          new StringType("2026-12-31")
        }) {
      refused(add(with("recipient", TRAY), "until", day));
    }
  }

  @Test
  void whatIsFollowedHasALastDay() {
    refused(add(with("recipient", TRAY), "follow", new BooleanType(true)));
    refused(add(with("recipient", TRAY), "follow", new StringType("true")));
    assertThat(Asked.of(add(with("recipient", TRAY), "follow", new BooleanType(false))).follow())
        .isFalse();
  }

  @Test
  void aSealIsText() {
    refused(add(with("recipient", TRAY), "seal", new DateType("2026-12-31")));
    refused(add(with("recipient", TRAY), "seal", new StringType("")));
  }

  @Test
  void nothingElseIsTaken() {
    refused(add(with("recipient", TRAY), "recipient", TRAY));
    refused(add(with("recipient", TRAY), "all", new StringType("yes")));
    Parameters resource = with("recipient", TRAY);
    resource.addParameter().setName("seal").setResource(new Patient());
    refused(resource);
    Parameters parts = with("recipient", TRAY);
    parts.addParameter().setName("seal").addPart().setName("seal").setValue(new StringType("x"));
    refused(parts);
    Parameters unnamed = with("recipient", TRAY);
    unnamed.addParameter().setValue(new StringType("x"));
    refused(unnamed);
  }

  private static Parameters with(String name, Type value) {
    return add(new Parameters(), name, value);
  }

  private static Parameters add(Parameters to, String name, Type value) {
    to.addParameter().setName(name).setValue(value);
    return to;
  }

  private static void refused(Resource body) {
    assertThatThrownBy(() -> Asked.of(body))
        .isInstanceOfSatisfying(
            FaultException.class,
            refused -> assertThat(refused.fault()).isEqualTo(Fault.INVALID_CONTENT));
  }
}

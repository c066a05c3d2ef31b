package org.passerelle.minimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.EnumSet;
import java.util.Set;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.profiles.Canonicals;

/** The rules of how a person may be reached: those of our list cross, and nothing else. */
class SafeContactTest {

  private final Patient patient = new Patient();
  private final Extension said = patient.addExtension().setUrl(Canonicals.SAFE_CONTACT);
  private final Set<Fact> facts = EnumSet.noneOf(Fact.class);

  @ParameterizedTest
  @EnumSource(Stage.class)
  void aWayOfFhirsOwnIsToldAtOnce(Stage stage) {
    rule("preferred-way", new CodeType("sms"));

    Extension rules = SafeContact.of(patient, stage, facts);

    assertThat(rules.getExtensionString("preferred-way")).isEqualTo("sms");
    assertThat(facts).containsExactly(Fact.CONTACT_PREFERENCES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"pigeon", "chez sa sœur, 514 555 0101"})
  void anyOtherWayIsNot(String way) {
    rule("preferred-way", new CodeType(way));

    assertThat(SafeContact.of(patient, Stage.ACCEPTED, facts).hasExtension()).isFalse();
    assertThat(facts).isEmpty();
  }

  @Test
  void hoursAreToldOnceAccepted() {
    rule("best-hours", new StringType("le soir"));

    assertThat(SafeContact.of(patient, Stage.ASKED, facts).hasExtension()).isFalse();
    assertThat(facts).isEmpty();
    assertThat(SafeContact.of(patient, Stage.ACCEPTED, facts).getExtensionString("best-hours"))
        .isEqualTo("le soir");
    assertThat(facts).containsExactly(Fact.BEST_HOURS);
  }

  @Test
  void aProhibitionTakesThePlaceOfALeaveAndOfNothingElse() {
    rule("do-not-contact-directly", new BooleanType(false));
    rule("voicemail", new BooleanType(true));
    Extension rules = SafeContact.of(patient, Stage.ASKED, facts);
    assertThat(SafeContact.isIndirect(rules)).isFalse();

    SafeContact.forbidDirect(rules);

    assertThat(SafeContact.isIndirect(rules)).isTrue();
    assertThat(rules.getExtension())
        .extracting(Extension::getUrl, rule -> rule.getValue().primitiveValue())
        .containsExactly(tuple("voicemail", "true"), tuple("do-not-contact-directly", "true"));
  }

  private void rule(String name, Type value) {
    said.addExtension(new Extension(name, value));
  }
}

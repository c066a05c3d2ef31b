package org.passerelle.consent;

import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentDataMeaning;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.Consent.ProvisionComponent;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.passerelle.profiles.Canonicals;

/** Builds Consents from the words of the case tables, such as {@code permit room=le-panier}. */
final class ConsentWords {

  private static final String V3 = "http://terminology.hl7.org/CodeSystem/v3-";

  private final Consent consent;
  private final ProvisionComponent provision;

  private ConsentWords(Consent consent, ProvisionComponent provision) {
    this.consent = consent;
    this.provision = provision;
  }

  /** Consents separated by semicolons; none when the text is blank. */
  static List<Consent> read(String text) {
    List<String> parts = Stream.of(text.split(";")).map(String::trim).toList();
    return parts.stream()
        .filter(part -> !part.isEmpty())
        .map(part -> one(part, "c" + parts.indexOf(part)))
        .toList();
  }

  private static Consent one(String text, String id) {
    Consent consent = new Consent();
    consent.setId(id);
    consent.setStatus(ConsentState.ACTIVE);
    consent.setScope(ConsentStory.concept(Canonicals.CONSENT_SCOPE, "patient-privacy"));
    consent.setPatient(new Reference("Patient/3"));
    new ConsentWords(consent, consent.getProvision()).all(text.split(" +"), "=");
    return consent;
  }

  private void all(String[] words, String mark) {
    provision.setType(ConsentProvisionType.fromCode(words[0]));
    Stream.of(words).skip(1).map(word -> word.split(mark, 2)).forEach(w -> say(w[0], w[1]));
  }

  private void say(String key, String value) {
    switch (key) {
      case "room" -> actor(identified(Canonicals.ROOM_SYSTEM, value));
      case "kind" -> actor(identified(Canonicals.ROOM_KIND_SYSTEM, value));
      case "id" -> actor(identified(before(value, ':'), value));
      case "listing" -> actor(new Reference(Canonicals.DIRECTORY + "/Organization/" + value));
      case "ref" -> actor(new Reference(value));
      case "role" ->
          provision
              .getActorFirstRep()
              .setRole(ConsentStory.concept(V3 + "ParticipationType", value));
      case "status" -> consent.setStatus(ConsentState.fromCode(value));
      case "scope" -> consent.setScope(ConsentStory.concept(Canonicals.CONSENT_SCOPE, value));
      case "modifier" -> consent.addModifierExtension(new Extension(value, new StringType("x")));
      case "rule" -> consent.setPolicyRule(ConsentStory.concept(V3 + "ActCode", value));
      case "verbal" -> verified(true, value);
      case "unverified" -> verified(false, value);
      default -> limit(key, value);
    }
  }

  private void limit(String key, String value) {
    switch (key) {
      case "purpose" -> provision.addPurpose(coding(value, V3 + "ActReason"));
      case "action" ->
          provision.addAction(
              ConsentStory.concept("http://terminology.hl7.org/CodeSystem/consentaction", value));
      case "from" -> period().setStartElement(new DateTimeType(value));
      case "to" -> period().setEndElement(new DateTimeType(value));
      case "data" ->
          provision
              .addData()
              .setMeaning(ConsentDataMeaning.fromCode(before(value, ':')))
              .setReference(new Reference(value.substring(value.indexOf(':') + 1)));
      case "class" -> provision.addClass_(coding(value, Canonicals.RESOURCE_TYPES));
      case "code" -> provision.addCode(ConsentStory.concept("http://loinc.org", value));
      case "label" ->
          provision.addSecurityLabel(
              coding(value, V3 + (value.length() == 1 ? "Confidentiality" : "ActCode")));
      case "dataperiod" ->
          provision.setDataPeriod(new Period().setStartElement(new DateTimeType(value)));
      case "nested" -> nest(value);
      default -> throw new IllegalArgumentException("not a word of the tables: " + key);
    }
  }

  /**
   * Such as {@code deny,room:la-maison,data:instance:Task/2}; a level within it after {@code >}.
   */
  private void nest(String value) {
    ProvisionComponent at = provision;
    for (String level : value.split(">")) {
      at = at.addProvision();
      new ConsentWords(consent, at).all(level.split(","), ":");
    }
  }

  private void verified(boolean done, String when) {
    consent
        .addVerification()
        .setVerifiedElement(new BooleanType(done))
        .setVerificationDateElement(new DateTimeType(when));
  }

  private Period period() {
    if (!provision.hasPeriod()) {
      provision.setPeriod(new Period());
    }
    return provision.getPeriod();
  }

  private void actor(Reference reference) {
    provision.addActor().setReference(reference);
  }

  private static Reference identified(String system, String value) {
    return new Reference().setIdentifier(new Identifier().setSystem(system).setValue(value));
  }

  /** Of this system, unless it names its own before a {@code #}. */
  private static Coding coding(String value, String system) {
    return value.contains("#")
        ? new Coding().setSystem(before(value, '#')).setCode(value.split("#")[1])
        : new Coding().setSystem(system).setCode(value);
  }

  private static String before(String value, char mark) {
    return value.substring(0, value.indexOf(mark));
  }
}

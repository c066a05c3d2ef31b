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

  private final Consent consent = new Consent();
  private final ProvisionComponent provision = consent.getProvision();

  private ConsentWords() {}

  /** Consents separated by semicolons; none when the text is blank. */
  static List<Consent> read(String text) {
    List<String> parts = Stream.of(text.split(";")).map(String::trim).toList();
    return parts.stream()
        .filter(part -> !part.isEmpty())
        .map(part -> one(part, "c" + parts.indexOf(part)))
        .toList();
  }

  private static Consent one(String text, String id) {
    ConsentWords words = new ConsentWords();
    words.consent.setId(id);
    words.consent.setStatus(ConsentState.ACTIVE);
    words.consent.setScope(ConsentStory.concept(Canonicals.CONSENT_SCOPE, "patient-privacy"));
    words.consent.setPatient(new Reference("Patient/3"));
    String[] all = text.split(" +");
    words.provision.setType(ConsentProvisionType.fromCode(all[0]));
    Stream.of(all).skip(1).map(word -> word.split("=", 2)).forEach(w -> words.say(w[0], w[1]));
    return words.consent;
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
      case "verbal" -> verified(true, value);
      case "unverified" -> verified(false, value);
      default -> limit(key, value);
    }
  }

  private void limit(String key, String value) {
    switch (key) {
      case "purpose" -> provision.addPurpose(purpose(value));
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
      case "class" -> provision.addClass_(new Coding().setCode(value));
      case "code" -> provision.addCode(ConsentStory.concept("http://loinc.org", value));
      case "label" -> provision.addSecurityLabel(new Coding().setCode(value));
      case "dataperiod" ->
          provision.setDataPeriod(new Period().setStartElement(new DateTimeType(value)));
      case "nested" -> nest(value);
      default -> throw new IllegalArgumentException("not a word of the tables: " + key);
    }
  }

  private void nest(String value) {
    ProvisionComponent at = provision;
    for (String level : value.split(">")) {
      at = at.addProvision();
      at.setType(ConsentProvisionType.fromCode(level.split("@")[0]));
      if (level.contains("@")) {
        at.addActor().setReference(identified(Canonicals.ROOM_SYSTEM, level.split("@")[1]));
      }
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

  private static Coding purpose(String value) {
    return value.contains("#")
        ? new Coding().setSystem(before(value, '#')).setCode(value.split("#")[1])
        : new Coding().setSystem(V3 + "ActReason").setCode(value);
  }

  private static String before(String value, char mark) {
    return value.substring(0, value.indexOf(mark));
  }
}

package org.passerelle.title;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.Consent.ProvisionComponent;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.passerelle.consent.ConsentQuestion;
import org.passerelle.consent.Decision;
import org.passerelle.consent.Receiver;
import org.passerelle.profiles.Canonicals;

/** Turns the words of the case table into a person, people around them and Consents. */
final class Told {

  static final ZoneId MONTREAL = ZoneId.of("America/Toronto");
  private static final Receiver LE_PANIER = new Receiver("le-panier", "organization", Set.of());

  private Told() {}

  static Decision decide(String born, String around, String consents, Instant at) {
    Patient person = new Patient();
    person.setId("3");
    if (!born.equals("-")) {
      person.setBirthDateElement(new DateType(born));
    }
    Entitled entitled = new Entitled(person, parts(around).map(Told::related).toList(), MONTREAL);
    List<String> all = parts(consents).toList();
    List<Consent> read = all.stream().map(c -> consent("c" + all.indexOf(c), c)).toList();
    return new WhoDecides()
        .decide(read, entitled, new ConsentQuestion(LE_PANIER, Set.of("Task/2"), at, MONTREAL));
  }

  static Instant noon(String day) {
    return LocalDate.parse(day).atTime(12, 0).atZone(MONTREAL).toInstant();
  }

  private static Stream<String> parts(String text) {
    return Stream.of(text.split(";")).map(String::trim).filter(part -> !part.isEmpty());
  }

  private static Consent consent(String id, String words) {
    Consent consent = new Consent().setStatus(ConsentState.ACTIVE);
    consent.setId(id);
    consent.setScope(
        new CodeableConcept(new Coding(Canonicals.CONSENT_SCOPE, "patient-privacy", null)));
    consent.getProvision().addActor().setReference(toRoom());
    for (String word : words.split(" +")) {
      String value = word.substring(word.indexOf('=') + 1);
      switch (word.split("=")[0]) {
        case "permit", "deny" ->
            consent.getProvision().setType(ConsentProvisionType.fromCode(word));
        case "by" -> consent.addPerformer(performer(value, consent));
        case "stored" -> consent.getMeta().setLastUpdated(Date.from(Instant.parse(value)));
        case "optout" ->
            consent.setPolicyRule(
                new CodeableConcept(
                    new Coding("http://terminology.hl7.org/CodeSystem/v3-ActCode", "OPTOUT", "")));
        case "save" -> within(consent, value).addActor().setReference(toRoom());
        case "everyone" -> consent.getProvision().setActor(null);
        case "undone" -> {
          consent.getProvision().setActor(null);
          within(consent, "permit");
        }
        case "unread" ->
            consent
                .getProvision()
                .getActorFirstRep()
                .addModifierExtension(new Extension("urn:x", new StringType("x")));
        case "given" -> consent.setDateTimeElement(new DateTimeType(value));
        case "from" -> consent.getProvision().getPeriod().setStartElement(new DateTimeType(value));
        case "to" -> consent.getProvision().getPeriod().setEndElement(new DateTimeType(value));
        default -> throw new IllegalArgumentException(word);
      }
    }
    return consent;
  }

  private static ProvisionComponent within(Consent consent, String type) {
    return consent.getProvision().addProvision().setType(ConsentProvisionType.fromCode(type));
  }

  private static Reference toRoom() {
    return new Reference()
        .setIdentifier(new Identifier().setSystem(Canonicals.ROOM_SYSTEM).setValue("le-panier"));
  }

  /**
   * A reference; or number:Type, a number alone; or #Type, somebody contained; or nothing, a name.
   */
  private static Reference performer(String value, Consent consent) {
    if (value.isEmpty()) {
      return new Reference().setDisplay("Maman");
    }
    if (value.startsWith("number")) {
      Reference number = new Reference().setIdentifier(new Identifier().setValue("12"));
      return value.equals("number") ? number : number.setType(value.substring(7));
    }
    Map<String, Resource> kinds =
        Map.of(
            "#Practitioner", new Practitioner(),
            "#Organization", new Organization(),
            "#Patient", new Patient(),
            "#RelatedPerson", new RelatedPerson());
    if (kinds.containsKey(value)) {
      consent.addContained((Resource) kinds.get(value).setId(value));
    }
    return new Reference(value);
  }

  private static RelatedPerson related(String words) {
    RelatedPerson somebody = new RelatedPerson();
    String[] all = words.split(" +");
    somebody.setId(all[0].split("=")[0]);
    somebody.setActive(true).setPatient(new Reference("Patient/3"));
    somebody.addRelationship(title(all[0].split("=")[1]));
    String proof = "2026-01-05";
    String scope = "person";
    for (String word : List.of(all).subList(1, all.length)) {
      String value = word.substring(word.indexOf('=') + 1);
      switch (word.split("=")[0]) {
        case "also" -> somebody.addRelationship(title(value));
        case "from" -> somebody.getPeriod().setStartElement(new DateTimeType(value));
        case "to" -> somebody.getPeriod().setEndElement(new DateTimeType(value));
        case "active" -> somebody.setActive(Boolean.parseBoolean(value));
        case "modifier" ->
            somebody.addModifierExtension(new Extension("urn:x", new StringType(value)));
        case "proof" -> proof = value;
        case "scope" -> scope = value;
        default -> throw new IllegalArgumentException(word);
      }
    }
    if (!scope.isEmpty()) {
      Coding code = new Coding(Canonicals.TITLE_SCOPE_CODES, scope, null);
      somebody.addExtension(new Extension(Canonicals.TITLE_SCOPE, new CodeableConcept(code)));
    }
    if (!proof.equals("none")) {
      somebody.addExtension(proof(proof));
    }
    return somebody;
  }

  private static CodeableConcept title(String code) {
    return code.equals("kin")
        ? new CodeableConcept(
            new Coding("http://terminology.hl7.org/CodeSystem/v3-RoleCode", "BRO", null))
        : new CodeableConcept(new Coding(Canonicals.PERSON_TITLE, code, null));
  }

  private static Extension proof(String word) {
    Extension proof = new Extension(Canonicals.TITLE_PROOF);
    proof.addExtension(
        new Extension("shown", new StringType(word.equals("blank") ? " " : "Jugement")));
    if (!word.equals("unchecked")) {
      String day = word.startsWith("2") ? word : "2026-01-05";
      proof.addExtension(new Extension("checked", new DateType(day)));
    }
    Reference by = new Reference(word.equals("self") ? "RelatedPerson/7" : "Practitioner/9");
    proof.addExtension(new Extension("by", by));
    return proof;
  }
}

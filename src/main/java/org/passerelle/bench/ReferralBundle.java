package org.passerelle.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.passerelle.profiles.Canonicals;

/**
 * A plain referral of design section 8, as a transaction of Patient, Consent, ServiceRequest and
 * Task. Everybody in it is invented; each referral has its own ids and its own message, by which
 * its crossing is recognised. Plain FHIR, so that any R4 server takes it.
 */
final class ReferralBundle {

  private static final String NAM =
      "https://fhir.infoway-inforoute.ca/NamingSystem/ca-qc-patient-healthcare-id";

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final List<String> GIVEN = List.of("Amélie", "Béatrice", "Camille", "Denis");
  private static final List<String> FAMILY = List.of("Essai", "Exemple", "Modèle", "Fictif");

  private final String receiver;
  private final Random random;

  /**
   * @param receiver the name of the room that each referral is meant for
   * @param random where ids come from: seeded in tests
   */
  ReferralBundle(String receiver, Random random) {
    this.receiver = receiver;
    this.random = random;
  }

  /** The JSON of referral {@code number}, made at {@code at}, whose message is {@code marker}. */
  String json(String marker, long number, Instant at) {
    String patient = urn();
    String request = urn();
    ObjectNode bundle = resource("Bundle").put("type", "transaction");
    ArrayNode entries = bundle.putArray("entry");
    add(entries, patient, patient(number));
    add(entries, urn(), consent(patient, at));
    add(entries, request, serviceRequest(patient, at));
    add(entries, urn(), task(patient, request, marker, at));
    return bundle.toString();
  }

  private static ObjectNode patient(long number) {
    ObjectNode patient = resource("Patient").put("active", true);
    ObjectNode nam = patient.putArray("identifier").addObject();
    nam.put("system", NAM);
    // Month 99 is no month, so that no living person can hold the number.
    nam.put("value", String.format("ESSA%02d9901%02d", number / 100 % 100, number % 100));
    ObjectNode name = patient.putArray("name").addObject();
    name.put("family", FAMILY.get((int) (number / GIVEN.size() % FAMILY.size())));
    name.putArray("given").add(GIVEN.get((int) (number % GIVEN.size())));
    patient
        .putArray("telecom")
        .addObject()
        .put("system", "phone")
        .put("value", String.format("514-555-01%02d", number % 100));
    patient.put("birthDate", String.format("19%02d-01-15", 40 + number % 60));
    patient.putArray("address").addObject().put("city", "Montréal").put("postalCode", "H2X 1Y4");
    ObjectNode language = patient.putArray("communication").addObject().put("preferred", true);
    language.set("language", concept("urn:ietf:bcp:47", "fr"));
    return patient;
  }

  private ObjectNode consent(String patient, Instant at) {
    ObjectNode consent = resource("Consent").put("status", "active");
    String terminology = "http://terminology.hl7.org/CodeSystem/";
    consent.set("scope", concept(terminology + "consentscope", "patient-privacy"));
    consent.putArray("category").add(concept(terminology + "v3-ActCode", "IDSCL"));
    consent.set("patient", reference(patient));
    consent.put("dateTime", at.toString());
    consent.set("policyRule", concept(terminology + "v3-ActCode", "OPTIN"));
    ObjectNode provision = consent.putObject("provision").put("type", "permit");
    ObjectNode actor = provision.putArray("actor").addObject();
    actor.set("role", concept(terminology + "v3-ParticipationType", "IRCP"));
    actor.set("reference", room());
    provision
        .putArray("purpose")
        .addObject()
        .put("system", terminology + "v3-ActReason")
        .put("code", "CAREMGT");
    return consent;
  }

  private static ObjectNode serviceRequest(String patient, Instant at) {
    ObjectNode request = resource("ServiceRequest").put("status", "active").put("intent", "order");
    request.putArray("category").add(concept(Canonicals.NEED, "food"));
    request.set("subject", reference(patient));
    return request.put("authoredOn", at.toString());
  }

  private ObjectNode task(String patient, String request, String marker, Instant at) {
    ObjectNode task = resource("Task");
    task.putArray("basedOn").add(reference(request));
    task.put("status", "requested").put("intent", "order");
    task.set("code", concept(Canonicals.TASK_CODE, "fulfill"));
    task.set("focus", reference(request));
    task.set("for", reference(patient));
    task.put("authoredOn", at.toString());
    task.set("owner", room());
    ObjectNode message = task.putArray("input").addObject();
    message.set("type", concept(Canonicals.TASK_PART, "message"));
    message.put("valueString", marker);
    return task;
  }

  private ObjectNode room() {
    ObjectNode reference = JSON.objectNode();
    reference.putObject("identifier").put("system", Canonicals.ROOM_SYSTEM).put("value", receiver);
    return reference;
  }

  private static void add(ArrayNode entries, String urn, ObjectNode resource) {
    ObjectNode entry = entries.addObject().put("fullUrl", urn);
    entry.set("resource", resource);
    entry
        .putObject("request")
        .put("method", "POST")
        .put("url", resource.get("resourceType").textValue());
  }

  private static ObjectNode resource(String type) {
    return JSON.objectNode().put("resourceType", type);
  }

  private static ObjectNode reference(String urn) {
    return JSON.objectNode().put("reference", urn);
  }

  private static ObjectNode concept(String system, String code) {
    ObjectNode concept = JSON.objectNode();
    concept.putArray("coding").addObject().put("system", system).put("code", code);
    return concept;
  }

  /** Drawn from {@link #random} rather than the secure source, which would slow the load down. */
  private synchronized String urn() {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    return "urn:uuid:" + UUID.nameUUIDFromBytes(bytes);
  }
}

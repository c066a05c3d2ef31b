package org.passerelle.access;

import java.util.Date;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAction;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAgentComponent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventEntityComponent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventOutcome;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.passerelle.profiles.Canonicals;
import org.passerelle.room.StampedRooms;

/**
 * Renders a line as an AuditEvent, after the RESTful patterns of IHE Basic Audit (BALP). Its
 * profile is not claimed: it wants the text of a query, which the ledger does not keep. Pure.
 */
final class AuditEventMapper {

  private static final String TERMINOLOGY = "http://terminology.hl7.org/CodeSystem/";
  private static final String DICOM = "http://dicom.nema.org/resources/ontology/DCM";
  private static final String INTERACTION = "http://hl7.org/fhir/restful-interaction";
  private static final String BALP_ENTITY =
      "https://profiles.ihe.net/ITI/BALP/CodeSystem/BasicAuditEntityType";

  private static final Map<String, AuditEventAction> ACTIONS =
      Map.of(
          "create", AuditEventAction.C,
          "update", AuditEventAction.U,
          "patch", AuditEventAction.U,
          "delete", AuditEventAction.D,
          "read", AuditEventAction.R,
          "vread", AuditEventAction.R);

  private AuditEventMapper() {}

  static AuditEvent map(AccessLine line) {
    AuditEvent event = new AuditEvent();
    event.setId(line.id().toString());
    event.setType(new Coding(TERMINOLOGY + "audit-event-type", "rest", "RESTful Operation"));
    event.addSubtype(new Coding(INTERACTION, line.act().interaction(), null));
    event.setAction(ACTIONS.getOrDefault(line.act().interaction(), AuditEventAction.E));
    event.setRecorded(Date.from(line.at()));
    outcome(event, line.finding());
    client(event.addAgent(), line.who());
    event.getSource().setObserver(room(line.who()));
    event.getSource().addType(new Coding(TERMINOLOGY + "security-source-type", "4", null));
    about(event, line);
    request(event.addEntity(), line.who());
    return StampedRooms.on(event, Set.of(line.who().room()));
  }

  private static void outcome(AuditEvent event, Finding finding) {
    boolean done =
        finding.outcome() != AccessOutcome.DENIED && finding.outcome() != AccessOutcome.FAILED;
    event.setOutcome(done ? AuditEventOutcome._0 : AuditEventOutcome._4);
    String reason = finding.reason();
    String outcome = finding.outcome().code();
    String times = reason == null || finding.found() == null ? "" : " × " + finding.found();
    event.setOutcomeDesc(reason == null ? outcome : outcome + ": " + reason + times);
  }

  private static void client(AuditEventAgentComponent agent, Who who) {
    agent.getType().addCoding(new Coding(DICOM, "110153", "Source Role ID"));
    agent.setWho(new Reference().setIdentifier(new Identifier().setValue(who.client())));
    agent.addRole().setText(who.role());
    agent.setRequestor(true);
    if (who.purpose() != null) {
      agent
          .addPurposeOfUse()
          .addCoding(new Coding(TERMINOLOGY + "v3-ActReason", who.purpose(), null));
    }
  }

  private static Reference room(Who who) {
    return new Reference()
        .setIdentifier(new Identifier().setSystem(Canonicals.ROOM_SYSTEM).setValue(who.room()));
  }

  private static void about(AuditEvent event, AccessLine line) {
    Act act = line.act();
    if (act.type() == null && act.parameters() == null) {
      return;
    }
    AuditEventEntityComponent entity = event.addEntity();
    boolean person = "Patient".equals(act.type()) && act.id() != null;
    entity.setType(new Coding(TERMINOLOGY + "audit-entity-type", person ? "1" : "2", null));
    String role = person ? "1" : act.id() == null ? "24" : "4";
    entity.setRole(new Coding(TERMINOLOGY + "object-role", role, null));
    if (act.id() != null) {
      entity.setWhat(new Reference(act.key()));
    }
    if (act.type() != null) {
      detail(entity, "type", act.type());
    }
    if (act.parameters() != null) {
      detail(entity, "parameters", act.parameters());
    }
    if (line.finding().found() != null) {
      detail(entity, "found", String.valueOf(line.finding().found()));
    }
  }

  private static void request(AuditEventEntityComponent entity, Who who) {
    entity.setType(new Coding(BALP_ENTITY, "XrequestId", null));
    entity.setWhat(new Reference().setIdentifier(new Identifier().setValue(who.correlation())));
  }

  private static void detail(AuditEventEntityComponent entity, String type, String value) {
    entity.addDetail().setType(type).setValue(new StringType(value));
  }
}

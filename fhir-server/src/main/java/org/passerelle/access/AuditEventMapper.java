package org.passerelle.access;

import java.util.Date;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAction;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAgentComponent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAgentNetworkType;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventEntityComponent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventOutcome;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.passerelle.profiles.Canonicals;
import org.passerelle.room.StampedRooms;

/**
 * Renders a line as an AuditEvent, after the RESTful patterns of IHE Basic Audit (BALP). None of
 * its profiles is claimed: each wants the caller's network address, and that of a query the text
 * asked, neither of which the ledger keeps (decision 0008). Pure.
 */
final class AuditEventMapper {

  private static final String TERMINOLOGY = "http://terminology.hl7.org/CodeSystem/";
  private static final String INTERACTION = "http://hl7.org/fhir/restful-interaction";
  private static final String URI = "urn:ietf:rfc:3986";
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

  private static final Set<AccessOutcome> DONE =
      Set.of(AccessOutcome.SEEN, AccessOutcome.EMPTY, AccessOutcome.WRITTEN);

  private final String base;

  /**
   * For lines of one room.
   *
   * @param base the room's own address
   */
  AuditEventMapper(String base) {
    this.base = base;
  }

  AuditEvent map(AccessLine line) {
    String interaction = line.act().interaction();
    AuditEvent event = new AuditEvent();
    event.setId(line.id().toString());
    event.setType(new Coding(TERMINOLOGY + "audit-event-type", "rest", "RESTful Operation"));
    if (!interaction.equals(Acts.OTHER)) {
      event.addSubtype(new Coding(INTERACTION, interaction, null));
    }
    event.setAction(ACTIONS.getOrDefault(interaction, AuditEventAction.E));
    event.setRecorded(Date.from(line.at())).getRecordedElement().setTimeZoneZulu(true);
    outcome(event, line.finding());
    AgentTypes types = AgentTypes.of(interaction);
    client(event.addAgent(), types, line.who());
    server(event.addAgent(), types);
    event.getSource().setObserver(room(line.who()));
    event.getSource().addType(new Coding(TERMINOLOGY + "security-source-type", "4", null));
    about(event, line);
    patient(event, line.act());
    request(event.addEntity(), line.who());
    return StampedRooms.on(event, Set.of(line.who().room()));
  }

  private static void outcome(AuditEvent event, Finding finding) {
    boolean done = DONE.contains(finding.outcome());
    event.setOutcome(done ? AuditEventOutcome._0 : AuditEventOutcome._4);
    String reason = finding.reason();
    String outcome = finding.outcome().code();
    String times = reason == null || finding.found() == null ? "" : " × " + finding.found();
    event.setOutcomeDesc(reason == null ? outcome : outcome + ": " + reason + times);
  }

  private static void client(AuditEventAgentComponent agent, AgentTypes types, Who who) {
    agent.getType().addCoding(types.client());
    agent.setWho(new Reference().setIdentifier(new Identifier().setValue(who.client())));
    agent.addRole().setText(who.role());
    agent.setRequestor(true);
    if (who.purpose() != null) {
      agent
          .addPurposeOfUse()
          .addCoding(new Coding(TERMINOLOGY + "v3-ActReason", who.purpose(), null));
    }
  }

  private void server(AuditEventAgentComponent agent, AgentTypes types) {
    agent.getType().addCoding(types.server());
    agent.setWho(new Reference().setIdentifier(new Identifier().setSystem(URI).setValue(base)));
    agent.setRequestor(false);
    agent.getNetwork().setAddress(base).setType(AuditEventAgentNetworkType._5);
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
    boolean query = act.id() == null && !act.changes();
    AuditEventEntityComponent entity = entity(event.addEntity(), "2", query ? "24" : "4");
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

  /** Whom the line itself names: the index of persons is for the person alone (decision 0011). */
  private static void patient(AuditEvent event, Act act) {
    if ("Patient".equals(act.type()) && act.id() != null) {
      entity(event.addEntity(), "1", "1").setWhat(new Reference(act.key()));
    }
  }

  private static AuditEventEntityComponent entity(
      AuditEventEntityComponent entity, String type, String role) {
    entity.setType(new Coding(TERMINOLOGY + "audit-entity-type", type, null));
    return entity.setRole(new Coding(TERMINOLOGY + "object-role", role, null));
  }

  private static void request(AuditEventEntityComponent entity, Who who) {
    entity.setType(new Coding(BALP_ENTITY, "XrequestId", null));
    entity.setWhat(new Reference().setIdentifier(new Identifier().setValue(who.correlation())));
  }

  private static void detail(AuditEventEntityComponent entity, String type, String value) {
    entity.addDetail().setType(type).setValue(new StringType(value));
  }
}

package org.passerelle.ledger;

import java.util.Date;
import java.util.Set;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Provenance.ProvenanceEntityRole;
import org.hl7.fhir.r4.model.Reference;
import org.passerelle.profiles.Canonicals;
import org.passerelle.profiles.Terms;
import org.passerelle.room.StampedRooms;

/**
 * Renders a line of the ledger as a Provenance: what passed, when, between which rooms, on what
 * ground. Another room is named by its identifier alone. Pure.
 */
final class ProvenanceMapper {

  private static final String PASSAGE = Canonicals.BASE + "/CodeSystem/passage";
  private static final String AGENT =
      "http://terminology.hl7.org/CodeSystem/provenance-participant-type";

  private ProvenanceMapper() {}

  static Provenance map(RecordedLine recorded) {
    LedgerLine line = recorded.line();
    Provenance provenance = new Provenance();
    provenance.setId(recorded.id());
    provenance.addTarget(new Reference(line.targetType() + "/" + line.targetId()));
    provenance.setRecorded(Date.from(recorded.at()));
    provenance.getActivity().addCoding().setSystem(PASSAGE).setCode(line.passage());
    provenance.getActivity().setText(line.outcome());
    if (line.ground() != null) {
      provenance.addReason().addCoding().setSystem(PASSAGE).setCode(line.ground());
    }
    String reason = line.reason();
    if (reason != null) {
      provenance.addReason().addCoding().setSystem(systemOf(reason)).setCode(reason);
    }
    agent(provenance, "custodian", line.room());
    String other = line.otherRoom();
    if (other != null) {
      agent(provenance, "informant", other);
    }
    LedgerLine.Asked asked = line.asked();
    if (asked != null) {
      askedBy(provenance, asked);
    }
    return StampedRooms.on(provenance, Set.of(line.room()));
  }

  /** Who asked, why, and by which Consent: all of this room. */
  private static void askedBy(Provenance provenance, LedgerLine.Asked asked) {
    provenance.addReason().addCoding().setSystem(Canonicals.ACT_REASON).setCode("PATRQT");
    Provenance.ProvenanceAgentComponent agent = provenance.addAgent();
    agent.getType().addCoding().setSystem(AGENT).setCode("author");
    agent.setWho(new Reference("Patient/" + asked.patient()));
    provenance
        .addEntity()
        .setRole(ProvenanceEntityRole.SOURCE)
        .setWhat(new Reference("Consent/" + asked.consent()));
  }

  /** Why consent did not permit it is an outcome of ours; the other reasons are of a passage. */
  private static String systemOf(String reason) {
    boolean outcome = Terms.coding(Canonicals.OUTCOME_CODES, reason).isPresent();
    return outcome ? Canonicals.OUTCOME_CODES : PASSAGE;
  }

  private static void agent(Provenance provenance, String type, String room) {
    Provenance.ProvenanceAgentComponent agent = provenance.addAgent();
    agent.getType().addCoding().setSystem(AGENT).setCode(type);
    agent.setWho(
        new Reference()
            .setIdentifier(new Identifier().setSystem(Canonicals.ROOM_SYSTEM).setValue(room)));
  }
}

package org.passerelle.access;

import org.hl7.fhir.r4.model.Coding;

/**
 * What the two ends of an interaction are called in an AuditEvent, as IHE Basic Audit has it for
 * that interaction: of a read the client is the destination, of a search or a write the source.
 *
 * @param client who asked
 * @param server who answered
 */
record AgentTypes(Coding client, Coding server) {

  private static final String DICOM = "http://dicom.nema.org/resources/ontology/DCM";
  private static final String PARTICIPANT =
      "http://terminology.hl7.org/CodeSystem/provenance-participant-type";

  static AgentTypes of(String interaction) {
    return switch (interaction) {
      case "read", "vread" -> new AgentTypes(destination(), source());
      case "delete" ->
          new AgentTypes(
              new Coding(DICOM, "110150", "Application"),
              new Coding(PARTICIPANT, "custodian", "Custodian"));
      default -> new AgentTypes(source(), destination());
    };
  }

  private static Coding source() {
    return new Coding(DICOM, "110153", "Source Role ID");
  }

  private static Coding destination() {
    return new Coding(DICOM, "110152", "Destination Role ID");
  }
}

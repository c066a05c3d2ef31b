package org.passerelle.web;

import java.util.ArrayList;
import java.util.List;
import org.passerelle.access.AuditEventProvider;
import org.passerelle.directory.DefinitionsProvider;
import org.passerelle.ledger.ProvenanceProvider;
import org.passerelle.parameters.OperationProvider;

/**
 * What is served without being stored as a resource.
 *
 * @param definitions our profiles and terminology
 * @param provenance the ledger, as Provenance
 * @param accesses the ledger of access, as AuditEvent
 * @param operations what can be asked of a room or of one resource besides reading it
 */
record RenderedProviders(
    List<DefinitionsProvider> definitions,
    ProvenanceProvider provenance,
    AuditEventProvider accesses,
    List<OperationProvider> operations) {

  /** All of them, for HAPI. */
  List<Object> all() {
    List<Object> all = new ArrayList<>(definitions);
    all.add(provenance);
    all.add(accesses);
    all.addAll(operations);
    return all;
  }
}

package org.passerelle.web;

import java.util.ArrayList;
import java.util.List;
import org.passerelle.access.AuditEventProvider;
import org.passerelle.directory.DefinitionsProvider;
import org.passerelle.ledger.ProvenanceProvider;

/**
 * What is served without being stored as a resource.
 *
 * @param definitions our profiles and terminology
 * @param provenance the ledger, as Provenance
 * @param accesses the ledger of access, as AuditEvent
 */
record RenderedProviders(
    List<DefinitionsProvider> definitions,
    ProvenanceProvider provenance,
    AuditEventProvider accesses) {

  /** All of them, for HAPI. */
  List<Object> all() {
    List<Object> all = new ArrayList<>(definitions);
    all.add(provenance);
    all.add(accesses);
    return all;
  }
}

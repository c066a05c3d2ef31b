package org.passerelle.web;

import java.util.ArrayList;
import java.util.List;
import org.passerelle.access.AuditEventProvider;
import org.passerelle.directory.DefinitionsProvider;
import org.passerelle.goal.GoalAttainmentProvider;
import org.passerelle.ledger.ProvenanceProvider;
import org.passerelle.register.RegisterProvider;
import org.passerelle.share.ShareProvider;
import org.passerelle.whosaw.WhoSawProvider;

/**
 * What is served without being stored as a resource.
 *
 * @param definitions our profiles and terminology
 * @param provenance the ledger, as Provenance
 * @param accesses the ledger of access, as AuditEvent
 * @param whoSaw both ledgers, to the person they are about
 * @param goals how far a person's goals have been reached
 * @param register what a room communicated
 * @param share what a person has shown
 */
record RenderedProviders(
    List<DefinitionsProvider> definitions,
    ProvenanceProvider provenance,
    AuditEventProvider accesses,
    WhoSawProvider whoSaw,
    GoalAttainmentProvider goals,
    RegisterProvider register,
    ShareProvider share) {

  /** All of them, for HAPI. */
  List<Object> all() {
    List<Object> all = new ArrayList<>(definitions);
    all.add(provenance);
    all.add(accesses);
    all.add(whoSaw);
    all.add(goals);
    all.add(register);
    all.add(share);
    return all;
  }
}

package org.passerelle.door;

import java.util.List;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.DomainResource;
import org.passerelle.consent.Permit;
import org.passerelle.minimise.Fact;
import org.passerelle.minimise.ItemCopy;
import org.passerelle.room.RoomStore;

/** Writes the copy of one item in its recipient's room, after the ledger's two lines. */
final class ItemHandOver {

  private final RoomStore store;
  private final Decisions decisions;
  private final ShareRecords records;
  private final Plans plans;

  ItemHandOver(RoomStore store, Decisions decisions, ShareRecords records, Plans plans) {
    this.store = store;
    this.decisions = decisions;
    this.records = records;
    this.plans = plans;
  }

  /** Records it, then writes the Consent and the copy. */
  void first(Offer offer, Share share, Consent asked, Permit permit) {
    record(share, permit);
    records.shares().add(share);
    store.save(decisions.room(share.source().room()), asked);
    store.save(decisions.room(share.target().room()), ItemDraft.under(share, offer.copy()));
    plans.atEnd(share);
  }

  /** The item changed, and whoever follows it sees the change; the older version is expunged. */
  void again(Share share, DomainResource copy, Permit permit) {
    record(share, permit);
    store.save(decisions.room(share.target().room()), copy);
    plans.expunge(share);
  }

  private void record(Share share, Permit permit) {
    Lines lines = new Lines(share, Passage.SHARE);
    List<String> facts = ItemCopy.facts(share.source().type()).stream().map(Fact::code).toList();
    records.ledger().append(lines.inSource("crossed", permit, facts));
    records.ledger().append(lines.inTarget("crossed", permit, facts));
  }
}

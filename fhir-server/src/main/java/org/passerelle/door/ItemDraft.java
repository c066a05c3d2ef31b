package org.passerelle.door;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Meta;
import org.passerelle.consent.Decision;
import org.passerelle.consent.OnRequest;
import org.passerelle.door.Share.Item;
import org.passerelle.minimise.ItemCopy;
import org.passerelle.profiles.Canonicals;
import org.passerelle.room.Room;

/** What would be written of an offer: the share, the Consent, the copy; and whether it may be. */
final class ItemDraft {

  private final Decisions decisions;
  private final CopyNames names;
  private final Supplier<UUID> ids;

  ItemDraft(Decisions decisions, CopyNames names, Supplier<UUID> ids) {
    this.decisions = decisions;
    this.names = names;
    this.ids = ids;
  }

  /** The share that this offer would be, under ids of its own. */
  Share share(Offer offer, Room recipient) {
    String room = offer.wish().room();
    Item source = new Item(room, offer.wish().type(), offer.wish().id(), offer.patient());
    Item target =
        new Item(
            recipient.name(),
            source.type(),
            names.name(recipient, room, source.type(), source.id()),
            names.name(recipient, room, "Patient", source.patient()));
    String version = offer.wish().follow() ? null : offer.version();
    return new Share(
        id(), source, version, id(), target, offer.seal(), offer.wish().until(), null, true);
  }

  /** The Consent that says what the person asks now. */
  Consent asked(Offer offer, Share share) {
    return OnRequest.of(
        share.consent(),
        offer.patient(),
        share.item(),
        share.target().room(),
        offer.wish().until(),
        decisions.now());
  }

  /** Whether all that the person has said, and says now, permits it. */
  Decision decide(Share share, Consent asked) {
    return decisions.decide(share, Optional.of(asked));
  }

  /** The copy, under the ids that the item and the person have in the room that sees it. */
  static DomainResource under(Share share, DomainResource shown) {
    DomainResource copy = shown.copy();
    copy.setId(share.target().id());
    ItemCopy.subject(copy)
        .getIdentifier()
        .setSystem(Canonicals.PERSON_SYSTEM)
        .setValue(share.target().patient());
    return copy;
  }

  /** The same without those ids: what of it is told outside that room. */
  static DomainResource bare(DomainResource copy) {
    DomainResource bare = copy.copy();
    bare.setId((String) null);
    bare.setMeta(new Meta().setSecurity(copy.getMeta().getSecurity()));
    ItemCopy.subject(bare).setIdentifier(null);
    return bare;
  }

  private String id() {
    return ids.get().toString();
  }
}

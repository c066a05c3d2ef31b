package org.passerelle.share;

import java.time.LocalDate;
import java.util.Set;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.passerelle.door.Offer;
import org.passerelle.door.Wish;
import org.passerelle.profiles.Canonicals;
import org.passerelle.room.StampedRooms;

/** Renders what would be seen, or is seen now, as Parameters. Pure. */
final class OfferMapper {

  private OfferMapper() {}

  /** What would be seen, with the seal by which to ask for it. */
  static Parameters offered(Offer offer) {
    Parameters answer = said(offer);
    answer.addParameter().setName(Asked.SEAL).setValue(new StringType(offer.seal()));
    return answer;
  }

  /**
   * The person's receipt.
   *
   * @param consent id of the Consent that says so
   */
  static Parameters seen(Offer offer, String consent) {
    Parameters answer = said(offer);
    answer.addParameter().setName("consent").setValue(new Reference("Consent/" + consent));
    return answer;
  }

  private static Parameters said(Offer offer) {
    Wish wish = offer.wish();
    Parameters answer = new Parameters();
    answer.addParameter().setName("patient").setValue(new Reference("Patient/" + offer.patient()));
    answer.addParameter().setName("version").setValue(new StringType(offer.version()));
    answer.addParameter().setName("item").setResource(offer.copy().copy());
    answer
        .addParameter()
        .setName(Asked.RECIPIENT)
        .setValue(new Identifier().setSystem(Canonicals.ROOM_SYSTEM).setValue(wish.recipient()));
    LocalDate until = wish.until();
    if (until != null) {
      answer.addParameter().setName(Asked.UNTIL).setValue(new DateType(until.toString()));
    }
    if (wish.follow()) {
      answer.addParameter().setName(Asked.FOLLOW).setValue(new BooleanType(true));
    }
    return StampedRooms.on(answer, Set.of(wish.room()));
  }
}

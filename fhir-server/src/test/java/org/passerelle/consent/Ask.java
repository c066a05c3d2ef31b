package org.passerelle.consent;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Consent;
import org.passerelle.profiles.Canonicals;

/** The questions that the tests ask: le-panier would receive ServiceRequest/1 of Patient/3. */
final class Ask {

  static final ZoneId MONTREAL = ZoneId.of("America/Toronto");
  static final String URL = Canonicals.DIRECTORY + "/Organization/5f1e";
  static final String OTHER_URL = Canonicals.DIRECTORY + "/Organization/77aa";
  static final Receiver LE_PANIER = new Receiver("le-panier", "organization", Set.of(URL));
  static final Set<String> ABOUT = Set.of("ServiceRequest/1", "Task/2", "Patient/3");
  static final String NOON = "2026-11-24T12:00:00-05:00";

  static final String TRAY = "plateau-abc";
  static final Receiver AROUND = new Receiver("clinique-du-parc", "clinic", Set.of(OTHER_URL));
  static final String ITEM = "Goal/4/_history/2";

  private Ask() {}

  /** Would that tray see that version of Goal/4 of Patient/3? */
  static ConsentQuestion shareAt(String moment) {
    return new ConsentQuestion(
        new Receiver(TRAY, "tray", Set.of(), Optional.of(AROUND)),
        Set.of("Goal/4", "Patient/3"),
        Optional.of(ITEM),
        Optional.empty(),
        Instant.parse(moment),
        MONTREAL);
  }

  static ConsentQuestion at(String moment) {
    return new ConsentQuestion(LE_PANIER, ABOUT, Instant.parse(moment), MONTREAL);
  }

  static Decision decide(Consent... consents) {
    return decideAt(NOON, consents);
  }

  static Decision decideAt(String moment, Consent... consents) {
    return new ConsentDecider().decide(List.of(consents), at(moment));
  }

  /** {@code permit}, or the code of the reason. */
  static String answer(Decision decision) {
    return decision.fold(permit -> "permit", deny -> deny.reason().code());
  }

  /** All that a decision says, for comparison. */
  static String whole(Decision decision) {
    return decision.fold(
        permit -> "permit " + permit.consentIds() + " " + permit.until(),
        deny -> deny.reason().code() + " " + deny.consentIds());
  }
}

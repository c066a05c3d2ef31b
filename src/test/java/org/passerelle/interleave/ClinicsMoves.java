package org.passerelle.interleave;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.passerelle.profiles.StatusReason;
import org.passerelle.support.Agreement;
import org.passerelle.support.Answer;
import org.passerelle.support.Referral;
import org.passerelle.support.Requester;
import org.passerelle.support.Sent;
import org.passerelle.support.World;

/**
 * What a clinic does, as the person tells it; after each no, nothing is read on the next request.
 */
final class ClinicsMoves {

  static final int KINDS = 6;
  private static final String ORGANIZATION = "le-panier";

  private final Requester clinic;
  private final Sent sent;
  private final BooleanSupplier gone;
  private final List<String> done = new ArrayList<>();
  private final List<String> consents = new ArrayList<>();
  private final List<String> refusals = new ArrayList<>();

  ClinicsMoves(Requester clinic, Sent sent, BooleanSupplier gone) {
    this.clinic = clinic;
    this.sent = sent;
    this.gone = gone;
    consents.add(sent.id("Consent"));
  }

  /** The referral, with a consent of an hour. */
  static Referral ending(World world, Referral referral) {
    String end =
        world
            .clock()
            .instant()
            .plus(Duration.ofHours(1))
            .truncatedTo(ChronoUnit.SECONDS)
            .toString();
    return referral.consent(Agreement.permitsUntil(ORGANIZATION, end));
  }

  /** Whether the person's yes stands. */
  boolean stands() {
    return !consents.isEmpty() && refusals.isEmpty();
  }

  /** Whether there was another yes than the first. */
  boolean gaveAnother() {
    return done.contains("again");
  }

  void play(int move) {
    switch (move) {
      case 0 -> withdraw();
      case 1 -> delete();
      case 2 -> refuse();
      case 3 -> again();
      case 4 -> said("cancel", clinic.cancel(sent, StatusReason.REQUESTER_CANCELLED.concept()));
      default -> said("read", clinic.fhir().get("Task/" + sent.id("Task")));
    }
  }

  private void withdraw() {
    for (String consent : List.copyOf(consents)) {
      said("withdraw", clinic.changeConsent(consent, is -> is.setStatus(ConsentState.INACTIVE)));
      consents.remove(consent);
    }
    nothingIsRead();
  }

  private void delete() {
    for (String consent : List.copyOf(consents)) {
      said("delete", clinic.fhir().delete("Consent/" + consent));
      consents.remove(consent);
    }
    nothingIsRead();
  }

  private void refuse() {
    refusals.add(clinic.record(sent, Agreement.denies(ORGANIZATION)));
    done.add("refuse");
    nothingIsRead();
  }

  /** The person changes their mind: refusals are withdrawn, and there is another yes. */
  private void again() {
    for (String refusal : List.copyOf(refusals)) {
      said("unrefuse", clinic.fhir().delete("Consent/" + refusal));
      refusals.remove(refusal);
    }
    consents.add(clinic.record(sent, Agreement.permits(ORGANIZATION)));
    done.add("again");
  }

  private void said(String what, Answer answer) {
    Interleaving.fair(answer);
    done.add(what + " " + answer.status());
  }

  private void nothingIsRead() {
    assertThat(gone.getAsBoolean()).as("%s", this).isTrue();
  }

  @Override
  public String toString() {
    return done.toString();
  }
}

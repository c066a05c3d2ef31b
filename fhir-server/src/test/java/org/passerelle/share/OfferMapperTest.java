package org.passerelle.share;

import java.io.IOException;
import java.time.LocalDate;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Goal.GoalLifecycleStatus;
import org.junit.jupiter.api.Test;
import org.passerelle.door.Offer;
import org.passerelle.door.Wish;
import org.passerelle.golden.Golden;

/** What a person is shown, and their receipt. {@code -Dgolden.update=true} rewrites the files. */
class OfferMapperTest {

  @Test
  void anOfferIsThatOfTheGoldenFile() throws IOException {
    Golden.isThatOf("share/offer.json", OfferMapper.offered(offer(LocalDate.parse("2026-12-31"))));
  }

  @Test
  void aReceiptIsThatOfTheGoldenFile() throws IOException {
    Golden.isThatOf("share/receipt.json", OfferMapper.seen(offer(null), "accord"));
  }

  private static Offer offer(LocalDate until) {
    Goal copy = new Goal().setLifecycleStatus(GoalLifecycleStatus.ACTIVE);
    copy.getDescription().setText("Marcher au parc");
    copy.getSubject().setDisplay("Lise F.");
    Wish wish = new Wish("pairs-du-quartier", "Goal", "but", "plateau-abc", until, until != null);
    return new Offer(wish, "personne", "3", copy, "sceau");
  }
}

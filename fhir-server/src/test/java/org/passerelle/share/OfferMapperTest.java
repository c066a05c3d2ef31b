package org.passerelle.share;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Goal.GoalLifecycleStatus;
import org.hl7.fhir.r4.model.Parameters;
import org.junit.jupiter.api.Test;
import org.passerelle.door.Offer;
import org.passerelle.door.Wish;

/** What a person is shown, and their receipt. {@code -Dgolden.update=true} rewrites the files. */
class OfferMapperTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden/share");

  @Test
  void anOfferIsThatOfTheGoldenFile() throws IOException {
    isThatOf("offer.json", OfferMapper.offered(offer(LocalDate.parse("2026-12-31"))));
  }

  @Test
  void aReceiptIsThatOfTheGoldenFile() throws IOException {
    isThatOf("receipt.json", OfferMapper.seen(offer(null), "accord"));
  }

  private static Offer offer(LocalDate until) {
    Goal copy = new Goal().setLifecycleStatus(GoalLifecycleStatus.ACTIVE);
    copy.getDescription().setText("Marcher au parc");
    copy.getSubject().setDisplay("Lise F.");
    Wish wish = new Wish("pairs-du-quartier", "Goal", "but", "plateau-abc", until, until != null);
    return new Offer(wish, "personne", "3", copy, "sceau");
  }

  private static void isThatOf(String file, Parameters answer) throws IOException {
    String written =
        FhirContext.forR4Cached()
            .newJsonParser()
            .setPrettyPrint(true)
            .encodeResourceToString(answer);
    Path golden = GOLDEN.resolve(file);
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(golden, written + "\n", UTF_8);
    }
    assertThat(written + "\n").isEqualTo(Files.readString(golden, UTF_8));
  }
}

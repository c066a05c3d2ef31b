package org.passerelle.register;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.passerelle.ledger.LedgerLine;
import org.passerelle.ledger.RecordedLine;

/** What a room reads of its communications. {@code -Dgolden.update=true} rewrites the file. */
class RegisterMapperTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden/register/page.json");
  private static final Instant AT = Instant.parse("2026-03-03T19:05:00Z");

  private final RegisterMapper mapper = new RegisterMapper(ZoneId.of("America/Toronto"));

  @Test
  void isThatOfTheGoldenFile() throws IOException {
    List<Communication> page =
        List.of(
            told("3", line("withdrawn", "grace-over", null, List.of()), true),
            told("2", line("crossed", null, "consent", List.of("status")), false),
            told("1", line("crossed", null, "consent", List.of("need", "languages")), true));

    String written =
        FhirContext.forR4Cached()
            .newJsonParser()
            .setPrettyPrint(true)
            .encodeResourceToString(mapper.map(page, "1"));

    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(GOLDEN, written + "\n", UTF_8);
    }
    assertThat(written + "\n").isEqualTo(Files.readString(GOLDEN, UTF_8));
  }

  @Test
  void whereNothingFollowsNoPageIsOffered() {
    assertThat(mapper.map(List.of(), null).getParameter()).isEmpty();
  }

  private static Communication told(String id, LedgerLine line, boolean sent) {
    return new Communication(new RecordedLine(id, AT, line), sent, "person");
  }

  private static LedgerLine line(String outcome, String reason, String ground, List<String> facts) {
    return new LedgerLine(
        "clinique",
        "disclosure",
        "refer-out",
        outcome,
        reason,
        "organisme",
        ground,
        facts,
        "Task",
        "task");
  }
}

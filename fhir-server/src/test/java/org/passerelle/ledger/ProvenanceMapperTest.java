package org.passerelle.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.hl7.fhir.r4.model.Coding;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.consent.DenialReason;
import org.passerelle.profiles.Terms;

/** A room's ledger as the room reads it. {@code -Dgolden.update=true} rewrites the files. */
class ProvenanceMapperTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden/ledger");
  private static final Instant AT = Instant.parse("2026-03-03T19:05:00Z");

  @Test
  void whatCrossedNamesTheOtherRoomAndTheGround() throws IOException {
    isAsIn(
        "crossed.json",
        line("crossed", null, "organisme", "consent", List.of("need", "languages")));
  }

  @Test
  void aRefusalNamesItsReasonAndNoOtherRoom() throws IOException {
    isAsIn("refused.json", line("denied", "consent-missing", null, null, List.of()));
  }

  @Test
  void aWithdrawalNamesItsReasonAndNoGround() throws IOException {
    isAsIn("withdrawn.json", line("withdrawn", "consent-withdrawn", "organisme", null, List.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"consent-withdrawn", "person-said-stop", "grace-over", "entered-in-error"})
  void everyReasonOfAWithdrawalIsAWordOfItsCodeSystem(String reason) {
    isKnown(line("withdrawn", reason, "organisme", null, List.of()));
  }

  @ParameterizedTest
  @EnumSource
  void everyReasonOfARefusalIsAWordOfItsCodeSystem(DenialReason reason) {
    isKnown(line("denied", reason.code(), null, null, List.of()));
  }

  @Test
  void thePersonsConsentIsAWordOfItsCodeSystem() {
    isKnown(line("crossed", null, "organisme", "consent", List.of()));
  }

  private static void isKnown(LedgerLine line) {
    Coding said =
        ProvenanceMapper.map(new RecordedLine("7", AT, line))
            .getReasonFirstRep()
            .getCodingFirstRep();
    assertThat(Terms.coding(said.getSystem(), said.getCode())).isPresent();
  }

  private static void isAsIn(String file, LedgerLine line) throws IOException {
    Path golden = GOLDEN.resolve(file);
    String written =
        FhirContext.forR4Cached()
                .newJsonParser()
                .setPrettyPrint(true)
                .encodeResourceToString(ProvenanceMapper.map(new RecordedLine("7", AT, line)))
            + "\n";
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(golden, written, UTF_8);
    }
    assertThat(written).isEqualTo(Files.readString(golden, UTF_8));
  }

  private static LedgerLine line(
      String outcome,
      @Nullable String reason,
      @Nullable String otherRoom,
      @Nullable String ground,
      List<String> facts) {
    return new LedgerLine(
        "clinique",
        "disclosure",
        "refer-out",
        outcome,
        reason,
        otherRoom,
        ground,
        facts,
        "Task",
        "task");
  }
}

package org.passerelle.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAgentComponent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.fault.Fault;

/** What a room reads of each kind of line. {@code -Dgolden.update=true} rewrites the files. */
class AuditEventMapperTest {

  private static final Path FOLDER = Path.of("src/test/resources/golden/audit-event");
  private static final Finding SEEN = Finding.plain(AccessOutcome.SEEN);
  private static final Finding WRITTEN = Finding.plain(AccessOutcome.WRITTEN);
  private static final Finding DENIED = new Finding(AccessOutcome.DENIED, null, "not-offered");

  private final AuditEventMapper mapper = new AuditEventMapper("https://p.example/fhir/clinique");

  /** One line of each interaction, and what was not done. */
  private enum Kind {
    READ(act("read", "Patient", "anne", null), SEEN),
    VREAD(act("vread", "Task", "t1", null), SEEN),
    SEARCH(act("search-type", "Task", null, "_count patient"), Finding.search(2)),
    SEARCH_OF_SEVERAL(act("search-type", "Patient", null, "family"), Finding.search(7)),
    HISTORY(act("history", "Task", "t1", null), Finding.search(3)),
    CREATE(act("create", "Task", "t1", null), WRITTEN),
    UPDATE(act("update", "Organization", "o1", null), WRITTEN),
    PATCH(act("patch", "Task", "t1", null), WRITTEN),
    DELETE(act("delete", "Task", "t1", null), WRITTEN),
    OPERATION(act("operation", "Patient", "anne", "$everything"), SEEN),
    DENIED_READ(act("read", "Observation", "ob", null), DENIED),
    DENIED_SEARCH(act("search-type", "Observation", null, "patient"), DENIED),
    DENIED_ELSEWHERE(
        act("read", null, null, null), new Finding(AccessOutcome.DENIED, null, "other-room")),
    STOPPED(act("other", null, null, null), Finding.stopped(Fault.TOO_MANY_REQUESTS, 5));

    private final Act act;
    private final Finding finding;

    Kind(Act act, Finding finding) {
      this.act = act;
      this.finding = finding;
    }

    private AccessLine line() {
      Who who = new Who("clinique", "emr", "system", "TREAT", "request-1");
      Instant at = Instant.parse("2026-03-03T19:05:00.000001Z");
      return new AccessLine(new UUID(1, ordinal()), who, act, finding, at);
    }

    private Path file() {
      return FOLDER.resolve(name().toLowerCase(Locale.ROOT).replace('_', '-') + ".json");
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void isThatOfTheGoldenFile(Kind kind) throws IOException {
    String written =
        FhirContext.forR4Cached()
                .newJsonParser()
                .setPrettyPrint(true)
                .encodeResourceToString(mapper.map(kind.line()))
            + "\n";

    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(kind.file(), written, UTF_8);
    }
    assertThat(written).isEqualTo(Files.readString(kind.file(), UTF_8));
  }

  @Test
  void noGoldenFileIsLeftOver() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files)
          .containsExactlyInAnyOrder(Stream.of(Kind.values()).map(Kind::file).toArray(Path[]::new));
    }
  }

  /** Of what BALP requires, decision 0008 names all that is missing: the client's network. */
  @ParameterizedTest
  @EnumSource(Kind.class)
  void hasWhatTheBasicPatternsRequireButTheClientsNetworkAndSoClaimsNoProfile(Kind kind) {
    AuditEvent event = mapper.map(kind.line());

    assertThat(event.getAgent()).hasSize(2);
    assertThat(types(event)).isEqualTo(expected(kind.act.interaction()));
    assertThat(event.getAgent()).allMatch(agent -> agent.getWho().hasIdentifier());
    assertThat(event.getAgent().get(0).hasNetwork()).isFalse();
    assertThat(event.getAgent().get(1).getNetwork().hasAddress()).isTrue();
    assertThat(event.getMeta().getProfile()).isEmpty();
    assertThat(event.getSource().hasObserver()).isTrue();
    assertThat(event.hasSubtype()).isEqualTo(kind != Kind.STOPPED);
  }

  /** Client, then server, as the codes of BALP's slices. */
  private static String expected(String interaction) {
    return switch (interaction) {
      case "read", "vread" -> "110152 110153";
      case "delete" -> "110150 custodian";
      default -> "110153 110152";
    };
  }

  private static String types(AuditEvent event) {
    return event.getAgent().stream()
        .map(AuditEventAgentComponent::getType)
        .map(type -> type.getCodingFirstRep().getCode())
        .collect(Collectors.joining(" "));
  }

  private static Act act(
      String interaction, @Nullable String type, @Nullable String id, @Nullable String names) {
    return new Act(interaction, type, id, names);
  }
}

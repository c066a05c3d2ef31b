package org.passerelle.whosaw;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.Parameters;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.access.PastLines;
import org.passerelle.door.PersonName;
import org.passerelle.ledger.Ledger;
import org.passerelle.ledger.LedgerLine;
import org.passerelle.policy.Principal;
import org.passerelle.support.Answer;
import org.passerelle.support.ProofSize;
import org.passerelle.support.World;
import org.passerelle.support.World.Engine;

/**
 * How long the person waits for their list: under five seconds, with 10,000 lines in four rooms.
 */
@Tag("proof")
@Tag("who-saw")
class WhoSawTimeTest {

  private static final int LINES = ProofSize.of(1_000, 10_000);
  private static final int OTHERS = ProofSize.of(1_000, 50_000);
  private static final int TIMES = ProofSize.of(3, 20);
  private static final Duration MOST = Duration.ofSeconds(5);
  private static final Instant FIRST = Instant.parse("2025-03-01T12:00:00Z");
  private static final List<String> TYPES = List.of("Patient", "Task", "Goal", "Consent");
  private static final List<String> ROLES = List.of("system", "clerk", "clinic-staff", "volunteer");

  private final PersonName person = new PersonName(Reader.CIRCLE, "p-" + UUID.randomUUID());
  private final List<PersonName> names =
      List.of(
          person,
          new PersonName("clinique-du-parc", "p-" + UUID.randomUUID()),
          new PersonName("le-panier", "p-" + UUID.randomUUID()),
          new PersonName("atelier-couleurs", "p-" + UUID.randomUUID()));

  @ParameterizedTest
  @EnumSource(Engine.class)
  void theListIsThereInTime(Engine engine) {
    World world = World.on(engine);
    List<String> ties =
        names.stream().skip(2).map(name -> Links.tie(world, names.get(1), name)).toList();
    Links.tie(world, names.get(1), person);
    fill(world, ties);
    Reader reader = Reader.of(world, Principal.PERSON, person.patient());

    long[] first = new long[TIMES];
    for (int i = 0; i < TIMES; i++) {
      long begun = System.nanoTime();
      Answer answer = reader.asks("?lang=" + (i % 2 == 0 ? "fr" : "en"));
      first[i] = System.nanoTime() - begun;
      assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }
    long begun = System.nanoTime();
    int told = all(reader);
    Duration whole = Duration.ofNanos(System.nanoTime() - begun);

    assertThat(told).isGreaterThanOrEqualTo(LINES);
    print(engine, first, whole);
    assertThat(Duration.ofNanos(Arrays.stream(first).max().orElseThrow())).isLessThan(MOST);
  }

  /** All pages; how many lines they tell of. */
  private static int all(Reader reader) {
    int told = 0;
    String next = "?_count=500";
    while (next != null) {
      Parameters page = reader.asks(next).as(Parameters.class);
      next = null;
      for (Parameters.ParametersParameterComponent each : page.getParameter()) {
        if (each.getName().equals("next")) {
          next = "?_count=500&before=" + each.getValue().primitiveValue();
        } else {
          told += Integer.parseInt(each.getPart().get(2).getValue().primitiveValue());
        }
      }
    }
    return told;
  }

  private void fill(World world, List<String> ties) {
    PastLines lines = new PastLines(world);
    int passages = LINES / 20;
    for (int i = 0; i < LINES - passages; i++) {
      line(lines, names.get(i % names.size()), i);
    }
    for (int i = 0; i < OTHERS; i++) {
      line(lines, new PersonName(names.get(i % names.size()).room(), "other-" + i % 997), i);
    }
    lines.append();
    List<LedgerLine> passed = new ArrayList<>();
    for (int i = 0; i < passages; i++) {
      passed.add(passage(ties.get(i % ties.size()), i));
    }
    passed.forEach(world.bean(Ledger.class)::append);
  }

  private static void line(PastLines lines, PersonName name, int i) {
    Instant at = FIRST.plus(Duration.ofMinutes(43L * (i % 10_000)));
    lines.add(name, "c-" + i % 7, ROLES.get(i % ROLES.size()), TYPES.get(i % TYPES.size()), at);
  }

  private static LedgerLine passage(String disclosure, int i) {
    return new LedgerLine(
        "clinique-du-parc",
        disclosure,
        i % 2 == 0 ? "report-back" : "requesters-change",
        "crossed",
        null,
        "le-panier",
        "consent",
        List.of("status", i % 3 == 0 ? "dates" : "outcome"),
        "Task",
        "t-" + disclosure);
  }

  private static void print(Engine engine, long[] first, Duration whole) {
    long[] sorted = first.clone();
    Arrays.sort(sorted);
    System.out.printf(
        "who-saw, %s: %d lines of the person among %d: first page p50 %d ms, longest %d ms;"
            + " all pages of 500 %d ms%n",
        engine,
        LINES,
        LINES + OTHERS,
        Duration.ofNanos(sorted[sorted.length / 2]).toMillis(),
        Duration.ofNanos(sorted[sorted.length - 1]).toMillis(),
        whole.toMillis());
  }
}

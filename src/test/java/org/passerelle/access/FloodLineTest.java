package org.passerelle.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.hl7.fhir.r4.model.AuditEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.passerelle.limit.ClientLimits;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.World;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a limit stopped is in the client's own ledger: one line with a count, not one for each. */
class FloodLineTest {

  private static World world;

  @BeforeAll
  static void start() {
    world = World.altered(TwoADay.class);
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  @Test
  void aFloodIsOneLineWithACount() {
    String clinic = "clinique-des-erables";
    ask(clinic, 7);
    world.anyone().get("Organization?_count=1");

    world.bean(Floods.class).write();
    world.bean(Floods.class).write();

    List<AccessLine> lines = stopped(clinic);
    assertThat(lines).hasSize(1);
    AccessLine line = lines.get(0);
    assertThat(line.who().client()).isEqualTo(clinic);
    assertThat(line.act()).isEqualTo(new Act("other", null, null, null));
    assertThat(line.finding()).isEqualTo(new Finding(AccessOutcome.FAILED, 5, "too-many-requests"));
    AuditEvent shown = new AuditEventMapper("https://x").map(line);
    assertThat(shown.getOutcomeDesc()).isEqualTo("failed: too-many-requests × 5");
  }

  @Test
  void aLineThatCannotBeWrittenIsDueAgain() {
    String clinic = "clinique-du-parc";
    ask(clinic, 4);
    world.everything().execute("alter table access_line rename to access_line_away");
    assertThatThrownBy(() -> world.bean(Floods.class).write())
        .isInstanceOf(UnwrittenException.class);
    world.everything().execute("alter table access_line_away rename to access_line");

    world.bean(Floods.class).write();

    assertThat(stopped(clinic)).extracting(line -> line.finding().found()).containsExactly(2);
  }

  private static void ask(String clinic, int times) {
    FhirCaller caller = world.as(clinic);
    for (int i = 0; i < times; i++) {
      caller.get("Patient?_count=1");
    }
  }

  private static List<AccessLine> stopped(String room) {
    return world
        .everything()
        .query(
            "select * from access_line where reason = 'too-many-requests' and room = ?",
            AccessRows::read,
            room)
        .stream()
        .map(RecordedAccess::line)
        .toList();
  }

  /** Its bean takes the place of the house's. */
  @Configuration
  static class TwoADay {
    @Bean
    ClientLimits clientLimits() {
      return new ClientLimits(2, Duration.ofDays(1));
    }
  }
}

package org.passerelle.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.incident.Account;
import org.passerelle.incident.Brief;
import org.passerelle.incident.Count;
import org.passerelle.incident.Harm;
import org.passerelle.incident.Incident;
import org.passerelle.incident.Incidents;
import org.passerelle.incident.Information;
import org.passerelle.incident.Notices;
import org.passerelle.incident.PublicNotice;
import org.passerelle.incident.When;
import org.passerelle.room.NewRoom;
import org.passerelle.room.RoomKind;
import org.passerelle.room.Rooms;
import org.passerelle.support.SettableClock;
import org.passerelle.support.World.Engine;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A register keeps each version whole, on either database. */
class IncidentsTest {

  private static final LocalDate DAY = LocalDate.parse("2026-03-01");
  private static final Brief TEXT = new Brief("é".repeat(Brief.LONGEST));
  private static final Account WHOLE =
      new Account(
          Information.unknown(TEXT),
          TEXT,
          new When(DAY, DAY.plusDays(2), true),
          new When(DAY.plusDays(3), DAY.plusDays(3), false),
          new Count(999_999_999, true),
          new Harm(true, TEXT, TEXT, TEXT, TEXT),
          new Notices(DAY, DAY.plusDays(1), DAY.plusDays(2), new PublicNotice(TEXT)),
          TEXT);
  private static final Account OTHER =
      new Account(
          Information.described(new Brief("a")),
          null,
          new When(DAY, DAY, false),
          null,
          new Count(1, false),
          new Harm(false, null, null, null, null),
          new Notices(null, null, null, PublicNotice.NONE),
          null);

  private final SettableClock clock = new SettableClock();

  @AfterAll
  static void stop() throws IOException {
    BareDatabase.stop();
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void whatWasSaidIsReadAsItWasSaid(Engine engine) {
    Incidents incidents = incidents(BareDatabase.on(engine));

    for (Account account : new Account[] {WHOLE, OTHER, Account.UNSAID}) {
      Incident entered = incidents.add("clinique", account);

      assertThat(incidents.last(entered.id())).contains(entered);
      assertThat(entered.account()).isEqualTo(account);
      assertThat(entered.version()).isOne();
      assertThat(entered.recorded()).isBeforeOrEqualTo(clock.instant());
    }
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void aCorrectionIsOneMoreVersionAndTheOthersStay(Engine engine) {
    BareDatabase database = BareDatabase.on(engine);
    Incidents incidents = incidents(database);
    Incident first = incidents.add("clinique", OTHER);
    clock.advance(Duration.ofHours(1));

    Incident second = incidents.correct(first, WHOLE).orElseThrow();

    assertThat(second.version()).isEqualTo(2);
    assertThat(incidents.versions(first.id())).containsExactly(first, second);
    assertThat(incidents.last(first.id())).contains(second);
    assertThat(incidents.of("clinique")).containsExactly(second);
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void ofTwoCorrectionsOfOneVersionTheSecondIsNotTaken(Engine engine) {
    Incidents incidents = incidents(BareDatabase.on(engine));
    Incident first = incidents.add("clinique", OTHER);
    Incident second = incidents.correct(first, WHOLE).orElseThrow();

    assertThat(incidents.correct(first, Account.UNSAID)).isEqualTo(Optional.empty());

    assertThat(incidents.versions(first.id())).containsExactly(first, second);
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void eachRoomHasItsOwnInTheOrderInWhichTheyWereEntered(Engine engine) {
    Incidents incidents = incidents(BareDatabase.on(engine));
    Incident first = incidents.add("panier", OTHER);
    clock.advance(Duration.ofMinutes(1));
    Incident second = incidents.add("panier", WHOLE);
    Incident third = incidents.add("clinique", WHOLE);
    clock.advance(Duration.ofMinutes(1));
    Incident corrected = incidents.correct(first, WHOLE).orElseThrow();

    assertThat(incidents.of("panier")).containsExactly(corrected, second);
    assertThat(incidents.of("clinique")).containsExactly(third);
    assertThat(incidents.all()).containsExactly(third, corrected, second);
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void ofARoomThatNeverWasNothingIsKept(Engine engine) {
    BareDatabase database = BareDatabase.on(engine);
    Incidents incidents = incidents(database);

    assertThatThrownBy(() -> incidents.add("nulle-part", WHOLE))
        .isInstanceOf(DataIntegrityViolationException.class);

    assertThat(incidents.all()).isEmpty();
    assertThat(incidents.last("nothing")).isEmpty();
    assertThat(incidents.versions("nothing")).isEmpty();
  }

  private Incidents incidents(BareDatabase database) {
    Schema.upToDate(database.dataSource());
    JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
    Rooms rooms = new Rooms(jdbc, Clock.systemUTC());
    rooms.add(new NewRoom("clinique", RoomKind.CLINIC, "x", "x", "x@y.example"));
    rooms.add(new NewRoom("panier", RoomKind.ORGANIZATION, "x", "x", "x@y.example"));
    return new Incidents(
        jdbc,
        new TransactionTemplate(new DataSourceTransactionManager(database.dataSource())),
        clock,
        UUID::randomUUID);
  }
}

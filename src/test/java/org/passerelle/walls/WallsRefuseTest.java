package org.passerelle.walls;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.passerelle.consent.ConsentDecider;
import org.passerelle.door.DoorTimes;
import org.passerelle.minimise.trespass.Trespasser;
import org.passerelle.policy.trespass.Asker;
import org.passerelle.room.InnerRooms;
import org.passerelle.room.RoomKind;
import org.passerelle.routes.trespass.Carrier;
import org.passerelle.routes.trespass.Judge;
import org.passerelle.routes.trespass.Wanderer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Each rule of {@link WallsTest} and {@link PutTogetherTest} refuses what it is there to refuse,
 * and no more.
 */
class WallsRefuseTest {

  @Nested
  class Refuses {

    @Test
    void partitionsOutsideTheRoom() {
      assertThat(refuses(WallsTest.PARTITIONS_AND_STORAGE_STAY_IN_THE_ROOM, OnePartition.class))
          .isTrue();
    }

    @Test
    void storageOutsideTheRoom() {
      assertThat(refuses(WallsTest.PARTITIONS_AND_STORAGE_STAY_IN_THE_ROOM, Storage.class))
          .isTrue();
    }

    @Test
    void aCallForAllPartitions() {
      assertThat(refuses(WallsTest.NOBODY_ASKS_FOR_ALL_PARTITIONS, EveryPartition.class)).isTrue();
    }

    @Test
    void serverTypesWhereThingsAreDecided() {
      assertThat(refuses(WallsTest.DECISIONS_ARE_PURE, Trespasser.class)).isTrue();
    }

    @Test
    void aPolicyThatAsks() {
      assertThat(refuses(WallsTest.POLICIES_ASK_NOBODY, Asker.class)).isTrue();
    }

    @Test
    void anInnerRoomWithoutItsOwner() {
      assertThat(refuses(WallsTest.INNER_ROOMS_COME_WITH_THEIR_OWNERS, RoomMaker.class)).isTrue();
    }

    @Test
    void aDoorMeasuredByOthersThanTheBench() {
      assertThat(refuses(WallsTest.ONLY_THE_BENCH_MEASURES_THE_DOOR, Stopwatch.class)).isTrue();
    }

    @Test
    void aRoadThatKnowsMoreThanNotices() {
      assertThat(refuses(WallsTest.ROADS_KNOW_NOTICES_ALONE, Wanderer.class)).isTrue();
    }

    @Test
    void aRoadThatAsksForConsent() {
      assertThat(refuses(WallsTest.CONSENT_IS_ASKED_AT_THE_DOOR, Judge.class)).isTrue();
    }

    @Test
    void aProviderThatAsksForConsent() {
      assertThat(refuses(WallsTest.CONSENT_IS_ASKED_AT_THE_DOOR, JudgingProvider.class)).isTrue();
    }

    @Test
    void injectionIntoAField() {
      assertThat(refuses(PutTogetherTest.NO_FIELD_INJECTION, InjectedField.class)).isTrue();
    }

    @Test
    void nowWithoutAClock() {
      assertThat(refuses(PutTogetherTest.NO_NOW_WITHOUT_A_CLOCK, Hasty.class)).isTrue();
      assertThat(refuses(PutTogetherTest.NO_NOW_WITHOUT_A_CLOCK, HastyInAZone.class)).isTrue();
    }

    @Test
    void aSystemClockMadeAnywhere() {
      assertThat(refuses(PutTogetherTest.THE_CLOCK_IS_MADE_IN_ONE_KIND_OF_PLACE, ClockMaker.class))
          .isTrue();
    }

    @Test
    void aBeanMadeByHand() {
      assertThat(refuses(PutTogetherTest.A_BEAN_IS_ASKED_FOR_AND_NOT_MADE_AGAIN, BeanMaker.class))
          .isTrue();
    }
  }

  @Nested
  class Allows {

    @Test
    void nowByAClockHandedOver() {
      assertThat(refuses(PutTogetherTest.NO_NOW_WITHOUT_A_CLOCK, Punctual.class)).isFalse();
    }

    @Test
    void aSystemClockMadeInAConfiguration() {
      assertThat(refuses(PutTogetherTest.THE_CLOCK_IS_MADE_IN_ONE_KIND_OF_PLACE, Settings.class))
          .isFalse();
    }

    @Test
    void aRoadThatCarriesANotice() {
      assertThat(refuses(WallsTest.ROADS_KNOW_NOTICES_ALONE, Carrier.class)).isFalse();
      assertThat(refuses(WallsTest.CONSENT_IS_ASKED_AT_THE_DOOR, Carrier.class)).isFalse();
    }

    @Test
    void onePartitionWithoutAskingForAll() {
      assertThat(refuses(WallsTest.NOBODY_ASKS_FOR_ALL_PARTITIONS, OnePartition.class)).isFalse();
    }
  }

  private static boolean refuses(ArchRule rule, Class<?> type) {
    return rule.evaluate(new ClassFileImporter().importClasses(type)).hasViolation();
  }

  private static final class OnePartition {
    Object partition() {
      return RequestPartitionId.fromPartitionId(7);
    }
  }

  /** What the wall is there to refuse; only looked at, never called. */
  private static final class EveryPartition {
    Object partitions() {
      return RequestPartitionId.allPartitions();
    }
  }

  private record Storage(DaoRegistry registry) {}

  private record RoomMaker(InnerRooms rooms) {
    Object room() {
      return rooms.make(RoomKind.TRAY, "nobody", "nowhere");
    }
  }

  private record JudgingProvider(ConsentDecider decider) {}

  private static final class InjectedField {
    @Autowired private Clock clock;
  }

  private static final class Hasty {
    Instant when() {
      return Instant.now();
    }
  }

  private static final class HastyInAZone {
    LocalDate when() {
      return LocalDate.now(ZoneId.of("America/Toronto"));
    }
  }

  private static final class Punctual {
    Instant when(Clock clock) {
      return Instant.now(clock);
    }
  }

  private static final class Stopwatch {
    List<Long> wholes(DoorTimes times) {
      return times.of(DoorTimes.Step.WHOLE);
    }
  }

  private static final class ClockMaker {
    Clock clock() {
      return Clock.systemUTC();
    }
  }

  private static class BeanMaker {
    @Bean
    ZoneId zone() {
      return ZoneId.of("America/Toronto");
    }

    @Bean
    Clock clock() {
      return Clock.system(zone());
    }
  }

  @Configuration
  static class Settings {
    Clock clock() {
      return Clock.systemUTC();
    }
  }
}

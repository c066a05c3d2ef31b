package org.passerelle.door;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.passerelle.consent.Decision;
import org.passerelle.consent.Permit;
import org.passerelle.door.Disclosure.Stage;
import org.passerelle.door.DoorTimes.Step;
import org.passerelle.door.PassagesDue.Due;
import org.passerelle.minimise.Minimiser;
import org.passerelle.minimise.Parcel;
import org.passerelle.minimise.Projection;
import org.passerelle.profiles.Needs;
import org.passerelle.room.RoomStore;
import org.passerelle.room.Rooms;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The same door with a stopwatch at each step, for {@code bench door} alone: imported after {@link
 * DoorConfiguration}, its beans stand in place of those of the same name. Neither demo nor serve
 * has it, and a setting that names it alone does not start: the bench registers its {@link
 * DoorTimes}.
 */
@Configuration(proxyBeanMethods = false)
public class MeasuredDoor {

  private final DoorTimes times;

  /**
   * Around one stopwatch.
   *
   * @param times where each step is kept
   */
  public MeasuredDoor(DoorTimes times) {
    this.times = times;
  }

  @Bean
  Decisions decisions(RoomStore store, Rooms rooms, Clock clock, ZoneId zone) {
    return new Decisions(store, rooms, clock, zone) {
      @Override
      Decision decide(Disclosure disclosure) {
        return times.timed(Step.DECIDE, () -> super.decide(disclosure));
      }
    };
  }

  @Bean
  Packing packing(
      RoomStore store, Decisions decisions, DoorRecords records, Projection projection) {
    return new Packing(store, decisions, records, new Minimiser(Needs::ours, projection)) {
      @Override
      Parcel pack(Disclosure disclosure, Stage stage) {
        return times.timed(Step.MINIMISE, () -> super.pack(disclosure, stage));
      }
    };
  }

  @Bean
  HandOver handOver(
      RoomStore store,
      Decisions decisions,
      Packing packing,
      RequesterTask requester,
      DoorRecords records,
      Plans plans) {
    return new HandOver(store, decisions, packing, requester, records, plans) {
      @Override
      void first(Disclosure disclosure, Permit permit, Passage passage) {
        times.timed(Step.HAND_OVER, () -> super.first(disclosure, permit, passage));
      }

      @Override
      void record(
          Disclosure next, Passage passage, Permit permit, Parcel parcel, List<String> facts) {
        times.timed(Step.RECORD, () -> super.record(next, passage, permit, parcel, facts));
      }
    };
  }

  @Bean
  Drain drain(
      Door door, DoorRecords records, FailedPassages failed, TransactionTemplate transactions) {
    return new Drain(door, records, failed, transactions) {
      @Override
      void passOrCount(Due due) {
        if (due.passage() == Passage.REFER_OUT) {
          times.passage(() -> super.passOrCount(due));
        } else {
          super.passOrCount(due);
        }
      }
    };
  }
}

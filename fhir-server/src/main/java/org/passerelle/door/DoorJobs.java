package org.passerelle.door;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.passerelle.job.JobHandler;
import org.passerelle.room.RoomStore;
import org.passerelle.room.Rooms;

/** The durable jobs of the door: pass what is due, decide again, expunge what left. */
final class DoorJobs {

  private DoorJobs() {}

  static JobHandler pass(Supplier<Drain> drain) {
    return handler(PassagesDue.JOB, instance -> drain.get().passAllDue(head(instance)));
  }

  static JobHandler reconsider(Supplier<Door> door) {
    return handler(Plans.RECONSIDER, instance -> door.get().reconsider(head(instance)));
  }

  /** Removes what a delete leaves behind: old versions that could still be read. */
  static JobHandler expunge(RoomStore store, Rooms rooms) {
    return handler(
        Plans.EXPUNGE,
        instance -> {
          String[] parts = instance.split("/");
          rooms
              .find(parts[0])
              .or(() -> rooms.ever(parts[0]))
              .ifPresent(room -> store.expunge(room, parts[1], parts[2]));
        });
  }

  /** An instance is an id and, after a slash, what makes it unlike the next one for the same id. */
  private static String head(String instance) {
    return instance.substring(0, instance.indexOf('/'));
  }

  private static JobHandler handler(String job, Consumer<String> work) {
    return new JobHandler() {
      @Override
      public String job() {
        return job;
      }

      @Override
      public void run(String instance) {
        work.accept(instance);
      }
    };
  }
}

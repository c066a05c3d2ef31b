package org.passerelle.door;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.passerelle.job.JobHandler;
import org.passerelle.room.RoomStore;

/** The durable jobs of the door: pass what is due, decide again, expunge what left. */
final class DoorJobs {

  private DoorJobs() {}

  static JobHandler pass(Supplier<Drain> drain) {
    return handler(PassagesDue.JOB, instance -> drain.get().passAllDue(head(instance)));
  }

  static JobHandler reconsider(Supplier<Door> door) {
    return handler(Plans.RECONSIDER, instance -> door.get().reconsider(head(instance)));
  }

  static JobHandler endOfGrace(Supplier<EndOfGrace> ending) {
    return handler(Grace.JOB, instance -> ending.get().end(head(instance)));
  }

  /** Removes what a delete or a rewriting leaves behind: old versions. */
  static JobHandler expunge(RoomStore store, Decisions decisions, Disclosures disclosures) {
    return handler(
        Plans.EXPUNGE,
        instance -> {
          String type = instance.split("/")[1];
          Disclosure.Side copy = disclosures.find(head(instance)).orElseThrow().target();
          store.expunge(decisions.room(copy.room()), type, copy.id(type));
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

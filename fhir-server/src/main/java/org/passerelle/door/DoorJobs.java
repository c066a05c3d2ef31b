package org.passerelle.door;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.passerelle.authorisation.Authorisations;
import org.passerelle.job.JobHandler;

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

  static JobHandler expunge(Supplier<Expunging> expunging) {
    return handler(
        Plans.EXPUNGE, instance -> expunging.get().expunge(head(instance), instance.split("/")[1]));
  }

  static JobHandler endOfShare(Supplier<Unsharing> unsharing) {
    return handler(Plans.END_OF_SHARE, instance -> unsharing.get().reconsider(head(instance)));
  }

  static JobHandler followShare(Supplier<Following> following) {
    return handler(Plans.FOLLOW_SHARE, instance -> following.get().follow(head(instance)));
  }

  static JobHandler expungeShare(Supplier<Expunging> expunging) {
    return handler(Plans.EXPUNGE_SHARE, instance -> expunging.get().expunge(head(instance)));
  }

  static JobHandler nextContact(Supplier<Telling> telling) {
    return handler(
        Plans.NEXT_CONTACT,
        instance -> telling.get().after(head(instance), Integer.parseInt(instance.split("/")[1])));
  }

  static JobHandler endOfEmergency(Supplier<StandingDown> standingDown) {
    return handler(Plans.END_OF_EMERGENCY, instance -> standingDown.get().over(head(instance)));
  }

  static JobHandler expungeEmergency(Supplier<StandingDown> standingDown) {
    return handler(Plans.EXPUNGE_EMERGENCY, instance -> standingDown.get().expunge(head(instance)));
  }

  static JobHandler spreadConcern(Supplier<HearingConcern> hearing) {
    return handler(Plans.SPREAD_CONCERN, instance -> hearing.get().spread(head(instance)));
  }

  static JobHandler hearConcern(Supplier<HearingConcern> hearing) {
    return handler(
        Plans.HEAR_CONCERN,
        instance -> {
          String[] parts = instance.split("/");
          hearing.get().hear(parts[0], new PersonName(parts[1], parts[2]));
        });
  }

  static JobHandler endOfConcern(Supplier<EndOfConcern> ending) {
    return handler(Plans.END_OF_CONCERN, instance -> ending.get().over(head(instance)));
  }

  static JobHandler endWithReferral(Supplier<EndOfConcern> ending) {
    return handler(Plans.END_WITH_REFERRAL, instance -> ending.get().with(head(instance)));
  }

  static JobHandler expungeConcern(Supplier<EndOfConcern> ending) {
    return handler(Plans.EXPUNGE_CONCERN, instance -> ending.get().expunge(head(instance)));
  }

  static JobHandler warnOfLapse(Supplier<WarningOfLapse> warning) {
    return handler(Authorisations.WARN, instance -> warning.get().say(instance));
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

package org.passerelle.stories;

import org.junit.jupiter.api.Nested;
import org.passerelle.support.World.Engine;

/** Every story, on PostgreSQL. */
class StoriesOnPostgresqlTest {

  @Nested
  class Crosses extends CrossingOut {
    Crosses() {
      super(Engine.POSTGRESQL);
    }
  }

  @Nested
  class Stays extends StaysBehind {
    Stays() {
      super(Engine.POSTGRESQL);
    }
  }

  @Nested
  class ReportsBack extends ReportingBack {
    ReportsBack() {
      super(Engine.POSTGRESQL);
    }
  }

  @Nested
  class KeepsToItself extends OwnAffairs {
    KeepsToItself() {
      super(Engine.POSTGRESQL);
    }
  }

  @Nested
  class Withdraws extends Withdrawing {
    Withdraws() {
      super(Engine.POSTGRESQL);
    }
  }

  @Nested
  class Waits extends Waiting {
    Waits() {
      super(Engine.POSTGRESQL);
    }
  }

  @Nested
  class Begins extends Beginning {
    Begins() {
      super(Engine.POSTGRESQL);
    }
  }

  @Nested
  class LeavesAStub extends Grace {
    LeavesAStub() {
      super(Engine.POSTGRESQL);
    }
  }

  @Nested
  class Cancels extends Cancelling {
    Cancels() {
      super(Engine.POSTGRESQL);
    }
  }

  @Nested
  class RefusesWhatItCannotRead extends UnreadableContent {
    RefusesWhatItCannotRead() {
      super(Engine.POSTGRESQL);
    }
  }

  @Nested
  class RefusesAWrongReferral extends WrongReferral {
    RefusesAWrongReferral() {
      super(Engine.POSTGRESQL);
    }
  }

  @Nested
  class RefusesAWrongMove extends WrongMove {
    RefusesAWrongMove() {
      super(Engine.POSTGRESQL);
    }
  }

  @Nested
  class Batches extends Batching {
    Batches() {
      super(Engine.POSTGRESQL);
    }
  }

  @Nested
  class KeepsWhatWasAgreed extends Repointing {
    KeepsWhatWasAgreed() {
      super(Engine.POSTGRESQL);
    }
  }

  @Nested
  class IsInTime extends InTime {
    IsInTime() {
      super(Engine.POSTGRESQL);
    }
  }

  @Nested
  class ShowsInPart extends SeeingInPart {
    ShowsInPart() {
      super(Engine.POSTGRESQL);
    }
  }

  @Nested
  class HasInnerWalls extends InnerWalls {
    HasInnerWalls() {
      super(Engine.POSTGRESQL);
    }
  }

  @Nested
  class Helps extends Helping {
    Helps() {
      super(Engine.POSTGRESQL);
    }
  }

  @Nested
  class LinksIn extends LinkingIn {
    LinksIn() {
      super(Engine.POSTGRESQL);
    }
  }

  @Nested
  class RefersToTheCircle extends ReferringToTheCircle {
    RefersToTheCircle() {
      super(Engine.POSTGRESQL);
    }
  }

  @Nested
  class SetsGoals extends SettingGoals {
    SetsGoals() {
      super(Engine.POSTGRESQL);
    }
  }

  @Nested
  class KeepsGoals extends KeepingGoals {
    KeepsGoals() {
      super(Engine.POSTGRESQL);
    }
  }

  @Nested
  class ReachesGoals extends ReachingGoals {
    ReachesGoals() {
      super(Engine.POSTGRESQL);
    }
  }

  @Nested
  class RegistersCommunications extends RegisteringCommunications {
    RegistersCommunications() {
      super(Engine.POSTGRESQL);
    }
  }

  @Nested
  class Shares extends SharingOnRequest {
    Shares() {
      super(Engine.POSTGRESQL);
    }
  }

  @Nested
  class DoesNotShare extends SharingRefused {
    DoesNotShare() {
      super(Engine.POSTGRESQL);
    }
  }

  @Nested
  class SharesAsItChanges extends SharingAsItChanges {
    SharesAsItChanges() {
      super(Engine.POSTGRESQL);
    }
  }

  @Nested
  class TakesBack extends TakingBack {
    TakesBack() {
      super(Engine.POSTGRESQL);
    }
  }

  @Nested
  class SharesAPlan extends SharingAPlan {
    SharesAPlan() {
      super(Engine.POSTGRESQL);
    }
  }

  @Nested
  class AsksWhoDecides extends Deciding {
    AsksWhoDecides() {
      super(Engine.POSTGRESQL);
    }
  }

  @Nested
  class Previews extends Previewed {
    Previews() {
      super(Engine.POSTGRESQL);
    }
  }

  @Nested
  class Declines extends Declining {
    Declines() {
      super(Engine.POSTGRESQL);
    }
  }

  @Nested
  class Stops extends Stopping {
    Stops() {
      super(Engine.POSTGRESQL);
    }
  }
}

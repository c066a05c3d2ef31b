package org.passerelle.stories;

import org.junit.jupiter.api.Nested;
import org.passerelle.support.World.Engine;

/** Every story, on H2. */
class StoriesOnH2Test {

  @Nested
  class Crosses extends CrossingOut {
    Crosses() {
      super(Engine.H2);
    }
  }

  @Nested
  class Stays extends StaysBehind {
    Stays() {
      super(Engine.H2);
    }
  }

  @Nested
  class ReportsBack extends ReportingBack {
    ReportsBack() {
      super(Engine.H2);
    }
  }

  @Nested
  class KeepsToItself extends OwnAffairs {
    KeepsToItself() {
      super(Engine.H2);
    }
  }

  @Nested
  class Withdraws extends Withdrawing {
    Withdraws() {
      super(Engine.H2);
    }
  }

  @Nested
  class Waits extends Waiting {
    Waits() {
      super(Engine.H2);
    }
  }

  @Nested
  class Begins extends Beginning {
    Begins() {
      super(Engine.H2);
    }
  }

  @Nested
  class LeavesAStub extends Grace {
    LeavesAStub() {
      super(Engine.H2);
    }
  }

  @Nested
  class Cancels extends Cancelling {
    Cancels() {
      super(Engine.H2);
    }
  }

  @Nested
  class RefusesWhatItCannotRead extends UnreadableContent {
    RefusesWhatItCannotRead() {
      super(Engine.H2);
    }
  }

  @Nested
  class RefusesAWrongReferral extends WrongReferral {
    RefusesAWrongReferral() {
      super(Engine.H2);
    }
  }

  @Nested
  class RefusesAWrongMove extends WrongMove {
    RefusesAWrongMove() {
      super(Engine.H2);
    }
  }

  @Nested
  class Batches extends Batching {
    Batches() {
      super(Engine.H2);
    }
  }

  @Nested
  class KeepsWhatWasAgreed extends Repointing {
    KeepsWhatWasAgreed() {
      super(Engine.H2);
    }
  }

  @Nested
  class IsInTime extends InTime {
    IsInTime() {
      super(Engine.H2);
    }
  }

  @Nested
  class ShowsInPart extends SeeingInPart {
    ShowsInPart() {
      super(Engine.H2);
    }
  }

  @Nested
  class HasInnerWalls extends InnerWalls {
    HasInnerWalls() {
      super(Engine.H2);
    }
  }

  @Nested
  class Helps extends Helping {
    Helps() {
      super(Engine.H2);
    }
  }

  @Nested
  class LinksIn extends LinkingIn {
    LinksIn() {
      super(Engine.H2);
    }
  }

  @Nested
  class RefersToTheCircle extends ReferringToTheCircle {
    RefersToTheCircle() {
      super(Engine.H2);
    }
  }

  @Nested
  class SetsGoals extends SettingGoals {
    SetsGoals() {
      super(Engine.H2);
    }
  }

  @Nested
  class KeepsGoals extends KeepingGoals {
    KeepsGoals() {
      super(Engine.H2);
    }
  }

  @Nested
  class ReachesGoals extends ReachingGoals {
    ReachesGoals() {
      super(Engine.H2);
    }
  }

  @Nested
  class RegistersCommunications extends RegisteringCommunications {
    RegistersCommunications() {
      super(Engine.H2);
    }
  }

  @Nested
  class Shares extends SharingOnRequest {
    Shares() {
      super(Engine.H2);
    }
  }

  @Nested
  class DoesNotShare extends SharingRefused {
    DoesNotShare() {
      super(Engine.H2);
    }
  }

  @Nested
  class SharesAsItChanges extends SharingAsItChanges {
    SharesAsItChanges() {
      super(Engine.H2);
    }
  }

  @Nested
  class TakesBack extends TakingBack {
    TakesBack() {
      super(Engine.H2);
    }
  }

  @Nested
  class SharesAPlan extends SharingAPlan {
    SharesAPlan() {
      super(Engine.H2);
    }
  }

  @Nested
  class AsksWhoDecides extends Deciding {
    AsksWhoDecides() {
      super(Engine.H2);
    }
  }

  @Nested
  class Previews extends Previewed {
    Previews() {
      super(Engine.H2);
    }
  }

  @Nested
  class Declines extends Declining {
    Declines() {
      super(Engine.H2);
    }
  }

  @Nested
  class Stops extends Stopping {
    Stops() {
      super(Engine.H2);
    }
  }
}

package org.passerelle.stories;

import org.junit.jupiter.api.Nested;
import org.passerelle.support.World.Engine;

/** Stories of danger, told of and feared, on H2. */
class DangersOnH2Test {

  @Nested
  class HearsAConcern extends HearingAConcern {
    HearsAConcern() {
      super(Engine.H2);
    }
  }

  @Nested
  class LetsConcernsGo extends ConcernsUnheard {
    LetsConcernsGo() {
      super(Engine.H2);
    }
  }

  @Nested
  class TellsOfADanger extends TellingOfADanger {
    TellsOfADanger() {
      super(Engine.H2);
    }
  }

  @Nested
  class RefusesAlerts extends AlertsRefused {
    RefusesAlerts() {
      super(Engine.H2);
    }
  }

  @Nested
  class GoesOnWithADanger extends GoingOnWithADanger {
    GoesOnWithADanger() {
      super(Engine.H2);
    }
  }

  @Nested
  class LetsPartnersLapse extends PartnersLapse {
    LetsPartnersLapse() {
      super(Engine.H2);
    }
  }

  @Nested
  class WarnsOfTheEnd extends PartnersAreWarned {
    WarnsOfTheEnd() {
      super(Engine.H2);
    }
  }
}

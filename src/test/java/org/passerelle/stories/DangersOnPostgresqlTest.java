package org.passerelle.stories;

import org.junit.jupiter.api.Nested;
import org.passerelle.support.World.Engine;

/** Stories of danger, told of and feared, on PostgreSQL. */
class DangersOnPostgresqlTest {

  @Nested
  class HearsAConcern extends HearingAConcern {
    HearsAConcern() {
      super(Engine.POSTGRESQL);
    }
  }

  @Nested
  class LetsConcernsGo extends ConcernsUnheard {
    LetsConcernsGo() {
      super(Engine.POSTGRESQL);
    }
  }

  @Nested
  class TellsOfADanger extends TellingOfADanger {
    TellsOfADanger() {
      super(Engine.POSTGRESQL);
    }
  }

  @Nested
  class RefusesAlerts extends AlertsRefused {
    RefusesAlerts() {
      super(Engine.POSTGRESQL);
    }
  }

  @Nested
  class GoesOnWithADanger extends GoingOnWithADanger {
    GoesOnWithADanger() {
      super(Engine.POSTGRESQL);
    }
  }

  @Nested
  class LetsPartnersLapse extends PartnersLapse {
    LetsPartnersLapse() {
      super(Engine.POSTGRESQL);
    }
  }

  @Nested
  class WarnsOfTheEnd extends PartnersAreWarned {
    WarnsOfTheEnd() {
      super(Engine.POSTGRESQL);
    }
  }
}

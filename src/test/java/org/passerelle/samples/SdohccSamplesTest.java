package org.passerelle.samples;

import org.junit.jupiter.api.Nested;
import org.passerelle.support.World.Engine;

/** The samples, on each database. */
class SdohccSamplesTest {

  @Nested
  class CrossOnH2 extends BroughtToRequested {
    CrossOnH2() {
      super(Engine.H2);
    }
  }

  @Nested
  class StayOnH2 extends AsTheyStand {
    StayOnH2() {
      super(Engine.H2);
    }
  }

  @Nested
  class CrossOnPostgresql extends BroughtToRequested {
    CrossOnPostgresql() {
      super(Engine.POSTGRESQL);
    }
  }

  @Nested
  class StayOnPostgresql extends AsTheyStand {
    StayOnPostgresql() {
      super(Engine.POSTGRESQL);
    }
  }
}

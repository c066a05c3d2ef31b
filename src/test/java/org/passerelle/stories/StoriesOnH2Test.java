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
}

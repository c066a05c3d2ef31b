package org.passerelle.hostile;

import org.junit.jupiter.api.Tag;
import org.passerelle.support.World.Engine;

@Tag("proof")
@Tag("hostile")
class HostileInputOnH2Test extends HostileInput {

  HostileInputOnH2Test() {
    super(Engine.H2);
  }
}

package org.passerelle.smart;

import org.passerelle.support.World;
import org.passerelle.support.World.Engine;

/** The contract of assertions, for a client whose keys are on file here. */
class KeysOnFileTest extends AssertionContract {

  KeysOnFileTest() {
    super(World.on(Engine.H2));
  }

  @Override
  Backend client() {
    return Backend.of(world);
  }
}

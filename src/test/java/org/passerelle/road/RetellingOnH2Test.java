package org.passerelle.road;

import org.passerelle.support.World.Engine;

/** Telling again, on H2. */
class RetellingOnH2Test extends Retelling {

  RetellingOnH2Test() {
    super(Engine.H2);
  }
}

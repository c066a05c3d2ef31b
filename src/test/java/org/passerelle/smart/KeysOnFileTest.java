package org.passerelle.smart;

import com.nimbusds.jose.jwk.JWK;
import org.passerelle.support.World;
import org.passerelle.support.World.Engine;

/** The contract of assertions, for a client whose keys are on file here. */
class KeysOnFileTest extends AssertionContract {

  KeysOnFileTest() {
    super(World.on(Engine.H2));
  }

  @Override
  Backend client(JWK key) {
    return Backend.of(world, key);
  }
}

package org.passerelle.hostile;

import org.junit.jupiter.api.Tag;
import org.passerelle.support.World.Engine;

@Tag("proof")
@Tag("hostile")
class HostileInputOnPostgresqlTest extends HostileInput {

  HostileInputOnPostgresqlTest() {
    super(Engine.POSTGRESQL);
  }
}

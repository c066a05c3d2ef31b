package org.passerelle.road;

import org.passerelle.support.World.Engine;

/** Telling again, on PostgreSQL. */
class RetellingOnPostgresqlTest extends Retelling {

  RetellingOnPostgresqlTest() {
    super(Engine.POSTGRESQL);
  }
}

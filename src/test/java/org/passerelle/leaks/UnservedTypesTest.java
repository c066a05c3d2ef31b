package org.passerelle.leaks;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.passerelle.support.World;
import org.passerelle.support.World.Engine;

/** What no room serves has no storage either, so that no other way could lead there. */
class UnservedTypesTest {

  @Test
  void aTypeThatNoRoomServesHasNoStorage() {
    Set<String> stored = World.on(Engine.H2).bean(DaoRegistry.class).getRegisteredDaoTypes();

    assertThat(stored).contains("Patient", "Task").doesNotContain("Account", "Claim", "Coverage");
    assertThat(OpenWorld.world().bean(DaoRegistry.class).getRegisteredDaoTypes())
        .contains("Account", "Claim", "Coverage");
  }
}

package org.passerelle.timing;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.authorisation.RolesNow;
import org.passerelle.support.World;
import org.passerelle.support.World.Engine;
import org.passerelle.token.NobodysKeys;
import org.passerelle.token.TokenClients;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.jdbc.core.ResultSetExtractor;

/**
 * What {@link ClientTimingTest} measures, at its cause: looking a client up costs the database as
 * many questions when it is there as when it never was.
 */
class SameQuestionsTest {

  @ParameterizedTest
  @EnumSource(Engine.class)
  void aClientThatIsThereTakesAsManyQuestionsAsOneThatNeverWas(Engine engine) {
    World world = World.on(engine);
    Counting jdbc = new Counting(world.bean(JdbcTemplate.class));
    TokenClients clients =
        new TokenClients(
            jdbc,
            world.clock(),
            Duration.ofMinutes(5),
            new NobodysKeys(new SecureRandom()),
            world.bean(RolesNow.class));
    String there = "there-" + UUID.randomUUID();
    clients.addWithKeys(there, "clinique-des-erables", "{\"keys\":[]}");

    long known = jdbc.asked(() -> clients.findByClientId(there));
    long unknown = jdbc.asked(() -> clients.findByClientId("never-" + UUID.randomUUID()));

    assertThat(unknown).isPositive().isEqualTo(known);
  }

  /** Counts what is asked. */
  private static final class Counting extends JdbcTemplate {

    private long asked;

    Counting(JdbcTemplate other) {
      setDataSource(other.getDataSource());
    }

    long asked(Runnable work) {
      long before = asked;
      work.run();
      return asked - before;
    }

    @Override
    public <T> T query(
        PreparedStatementCreator statement,
        PreparedStatementSetter values,
        ResultSetExtractor<T> rows) {
      asked++;
      return super.query(statement, values, rows);
    }
  }
}

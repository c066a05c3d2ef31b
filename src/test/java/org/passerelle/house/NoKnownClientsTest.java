package org.passerelle.house;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class NoKnownClientsTest {

  private final JdbcTemplate jdbc =
      new JdbcTemplate(new DriverManagerDataSource("jdbc:h2:mem:clients;DB_CLOSE_DELAY=-1"));

  @BeforeEach
  void table() {
    jdbc.execute("drop table if exists token_client");
    jdbc.execute("create table token_client (client_id varchar(9), secret_hash varchar(9))");
    jdbc.update("insert into token_client values ('own', null)");
  }

  @Test
  void clientsWithKeysAreWelcome() {
    assertThatCode(this::check).doesNotThrowAnyException();
  }

  @Test
  void aClientWithASecretIsOfTheDemonstration() {
    jdbc.update("insert into token_client values ('known', 'hash')");

    assertThatThrownBy(this::check).isInstanceOf(StartRefused.class).hasMessageContaining("1");
  }

  @Test
  void theDemonstrationHasItsOwn() {
    jdbc.update("insert into token_client values ('known', 'hash')");

    assertThatCode(() -> new NoKnownClients(jdbc, true).afterSingletonsInstantiated())
        .doesNotThrowAnyException();
  }

  private void check() {
    new NoKnownClients(jdbc, false).afterSingletonsInstantiated();
  }
}

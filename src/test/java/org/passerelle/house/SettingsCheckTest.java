package org.passerelle.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.issuer.IssuerSettings;
import org.passerelle.keyset.KeySettings;
import org.passerelle.limit.LimitSettings;
import org.passerelle.notice.NoticeSettings;
import org.passerelle.storage.SchemaSettings;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

class SettingsCheckTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "passerelle.data",
        "passerelle.token-lifetime",
        "passerelle.limits.at-once",
        "PASSERELLE_LIMITS_TRUSTEDPROXIES_0",
        "PASSERELLE_TOKENLIFETIME",
        "passerelle.notices.retries",
        "passerelle.notices.retries[0]",
        "PASSERELLE_NOTICES_RETRIES_0",
        "passerelle.notices.private-addresses",
        "passerelle.schema.username",
        "passerelle.keys.hosts[0]",
        "passerelle.issuers[0].issuer",
        "passerelle.issuers[1].jwks-uri",
        "passerelle.issuers[1].rooms[2]",
        "passerelle.issuers[1].claims.client",
        "PASSERELLE_ISSUERS_0_JWKSURI",
        "PASSERELLE_ISSUERS_0_CLAIMS_CLIENT",
        "PASSERELLE_ISSUERS_0_ROOMS_1_",
        "passerelle.mllp.port",
        "PASSERELLE_JAVA_OPTS",
        "spring.datasource.url",
        "spring.datasource.hikari.maximum-pool-size",
        "spring.datasource.hikari.maximumPoolSize",
        "spring.datasource.hikari.data-source-properties.sslmode",
        "spring.jpa.properties.hibernate.jdbc.batch_size",
        "spring.profiles.active",
        "spring.config.activate.on-profile",
        "spring.profiles.group.x[0]",
        "server.ssl.key-store",
        "logging.level.org.passerelle",
        "logging.file.name",
        "management.server.address"
      })
  void aKnownSettingIsTaken(String name) {
    assertThatCode(() -> check(Map.of(name, "x"))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "passerelle.dta",
        "passerelle.token.lifetim",
        "passerelle.notices.retry",
        "PASSERELLE_ADRESS",
        "passerelle.notices.private-addresses.x",
        "passerelle.keys.host",
        "passerelle.issuers[0].url",
        "passerelle.issuers[0].claims.rol",
        "PASSERELLE_ISSUERS_0_JWKS",
        "paserelle.data",
        "passerellesque.x",
        "sprnig.datasource.url",
        "spring.datasource.ulr",
        "spring.datasource.hikari.maximum-pool",
        "server.prot",
        "management.serverport",
        "logging.filename",
        "management.server.adress",
        "logging.levels.root",
        "port"
      })
  void anUnknownSettingIsNamedWithoutItsValue(String name) {
    assertThatThrownBy(() -> check(Map.of(name, "hidden-value")))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining(name)
        .hasMessageNotContaining("hidden-value");
  }

  @ParameterizedTest
  @ValueSource(strings = {"demo", "password", "Postgres", "changeit"})
  void aPasswordThatEverybodyKnowsIsRefused(String password) {
    assertThatThrownBy(() -> check(Map.of("spring.datasource.password", password)))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("spring.datasource.password")
        .hasMessageNotContaining("is " + password);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "spring.datasource.hikari.password demo",
        "spring.datasource.hikari.data-source-properties.password Postgres",
        "server.ssl.trust-store-password changeit",
        "spring.datasource.url jdbc:postgresql://db/p?user=p&password=demo",
        "spring.datasource.url jdbc:postgresql://db/p?password=pass%77ord&ssl=true",
        "spring.datasource.url jdbc:postgresql://db/p?password=",
        "spring.datasource.url jdbc:h2:file:./p;USER=sa;PASSWORD=sa;LOCK_TIMEOUT=1",
        "spring.datasource.hikari.jdbc-url jdbc:postgresql://db/p?PASSWORD=Admin"
      })
  void soItIsWhereverItStands(String setting, String value) {
    assertThatThrownBy(() -> check(Map.of(setting, value)))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining(setting)
        .hasMessageNotContaining(value);
  }

  @Test
  void anEmptyOneIsRefusedButOnTheEmbeddedDatabase() {
    Map<String, Object> far =
        Map.of("spring.datasource.url", "jdbc:postgresql://db/p", "spring.datasource.password", "");
    Map<String, Object> here =
        Map.of("spring.datasource.url", "jdbc:h2:file:./p", "spring.datasource.password", "");

    assertThatThrownBy(() -> check(far))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("empty");
    assertThatCode(() -> check(here)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://db/p?user=p&password=6f1d-own",
        "jdbc:postgresql://db/p?passwordless=demo",
        "jdbc:postgresql://db/demo"
      })
  void aUrlOfOnesOwnIsTaken(String url) {
    assertThatCode(() -> check(Map.of("spring.datasource.url", url))).doesNotThrowAnyException();
  }

  @Test
  void theDemonstrationMayHaveOne() {
    Map<String, Object> demo =
        Map.of("spring.datasource.password", "demo", "passerelle.demo", "true");

    assertThatCode(() -> check(demo, "demo")).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "serve", "demo,serve"})
  void outsideOfItNobodyHasItsClients(String profiles) {
    assertThatThrownBy(() -> check(Map.of("passerelle.demo", "true"), profiles.split(",")))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("known secret");
  }

  @ParameterizedTest
  @CsvSource({"8080, 8080", "9090, 9090", ", 8080", "8080, -1"})
  void managementOnTheMainPortIsRefused(String main, String management) {
    Map<String, Object> ports = new HashMap<>(Map.of("management.server.port", management));
    if (main != null) {
      ports.put("server.port", main);
    }

    assertThatThrownBy(() -> check(ports))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("main port");
  }

  @ParameterizedTest
  @CsvSource({"8080, 0", "0, 0", "8080, 9090"})
  void onAPortOfItsOwnItIsTaken(String main, String management) {
    assertThatCode(() -> check(Map.of("server.port", main, "management.server.port", management)))
        .doesNotThrowAnyException();
  }

  /** They are there for everything on the machine, not for this house. */
  @Test
  void whatTheSystemSetsIsNotLookedAt() {
    StandardEnvironment environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .replace(
            StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
            new MapPropertySource(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                Map.of("PATH", "x", "LANG", "y")));

    assertThatCode(() -> check(environment)).doesNotThrowAnyException();
  }

  @Test
  void anUnknownWordOfTheCommandLineIsRefused() {
    StandardEnvironment environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .addFirst(new SimpleCommandLinePropertySource("--server.port=0", "--prot=1"));

    assertThatThrownBy(() -> check(environment))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("prot");
  }

  @Test
  void aPasswordOfOnesOwnIsTaken() {
    assertThatCode(() -> check(Map.of("spring.datasource.password", "6f1d-own")))
        .doesNotThrowAnyException();
  }

  @Test
  void aRefusalSaysWhatToDo() {
    StartRefused refused = new StartRefused("What.", "Do this.");
    FailureAnalysis said = new StartRefusedAnalyzer().analyze(refused, refused);

    assertThat(said.getDescription()).isEqualTo("What.");
    assertThat(said.getAction()).isEqualTo("Do this.");
  }

  private static void check(Map<String, Object> properties, String... profiles) {
    StandardEnvironment environment = new StandardEnvironment();
    Stream.of(profiles).filter(each -> !each.isEmpty()).forEach(environment::addActiveProfile);
    environment.getPropertySources().addFirst(new MapPropertySource("file", properties));
    check(environment);
  }

  private static void check(StandardEnvironment environment) {
    DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
    beans.registerBeanDefinition("house", new RootBeanDefinition(HouseSettings.class));
    beans.registerBeanDefinition("schema", new RootBeanDefinition(SchemaSettings.class));
    beans.registerBeanDefinition("limits", new RootBeanDefinition(LimitSettings.class));
    beans.registerBeanDefinition("notices", new RootBeanDefinition(NoticeSettings.class));
    beans.registerBeanDefinition("keys", new RootBeanDefinition(KeySettings.class));
    beans.registerBeanDefinition("issuers", new RootBeanDefinition(IssuerSettings.class));
    new SettingsCheck(environment).postProcessBeanFactory(beans);
  }
}

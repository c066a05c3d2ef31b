package org.passerelle.surface;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.support.Answer;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.World;
import org.passerelle.support.World.Engine;
import org.springframework.core.env.Environment;

class SurfaceOfMainPortTest {

  private final World world = World.on(Engine.H2);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/actuator",
        "/actuator/health",
        "/actuator/health/liveness",
        "/actuator/metrics",
        "/actuator/prometheus",
        "/actuator/env",
        "/actuator/heapdump",
        "/actuator/loggers",
        "/h2-console",
        "/h2-console/",
        "/swagger-ui.html",
        "/swagger-ui/index.html",
        "/v3/api-docs",
        "/api-docs",
        "/operator",
        "/error",
        "/favicon.ico"
      })
  void nothingElseThanReadinessIsThere(String path) {
    assertThat(get(path).status()).isEqualTo(404);
  }

  @Test
  void readinessIsPublicAndSaysNoMore() {
    Answer answer = get("/actuator/health/readiness");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"status\":\"UP\"}");
  }

  @Test
  void managementIsOnAPortOfItsOwnOnThisMachine() {
    Environment environment = world.bean(Environment.class);

    assertThat(environment.getProperty("management.server.address")).isEqualTo("127.0.0.1");
    assertThat(environment.getProperty("local.management.port"))
        .isNotEqualTo(environment.getProperty("local.server.port"));
  }

  /** Such as how many requests were over a limit. */
  @Test
  void metricsAreReadThere() {
    Answer counted = management("/actuator/metrics/passerelle.limit.refused");

    assertThat(counted.status()).as(counted.body()).isEqualTo(200);
    assertThat(counted.body()).contains("measurements");
    assertThat(management("/actuator/health/liveness").body()).isEqualTo("{\"status\":\"UP\"}");
    assertThat(management("/actuator/env").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/actuator/health/readiness", "/fhir/directory/metadata", "/fhir/le-panier/Task",
        "/fhir/directory/.well-known/smart-configuration", "/nowhere", "/oauth2/jwks",
        "/fhir/directory/HealthcareService?_count=1", "/fhir/directory/%2e%2e/Task", "/fhir/a;b/c"
      })
  void everyAnswerIsInertAndSilentAboutWhatStandsBehind(String path) {
    HttpHeaders headers = get(path).response().headers();

    assertThat(headers.allValues("Content-Security-Policy"))
        .singleElement()
        .asString()
        .contains("default-src 'none'", "frame-ancestors 'none'");
    assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
    assertThat(headers.allValues("X-Frame-Options")).containsExactly("DENY");
    assertThat(headers.allValues("Referrer-Policy")).containsExactly("no-referrer");
    assertThat(headers.map()).doesNotContainKeys("x-powered-by", "server");
  }

  @Test
  void secretsAreReadByTheirOwnerAlone() throws Exception {
    Path data = world.bean(Path.class);
    for (String secret : Set.of("installation-secret", "signing-keys.json")) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(secret))))
          .isEqualTo("rw-------");
    }
  }

  private Answer management(String path) {
    String port = world.bean(Environment.class).getProperty("local.management.port");
    return FhirCaller.exchange(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).GET());
  }

  private Answer get(String path) {
    return FhirCaller.exchange(HttpRequest.newBuilder(URI.create(world.address() + path)).GET());
  }
}

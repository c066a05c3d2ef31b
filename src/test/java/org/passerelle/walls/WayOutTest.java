package org.passerelle.walls;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.passerelle.walls.WallsTest.named;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.net.URL;
import java.util.Map;
import java.util.Set;

/**
 * The outside is called in one way: style, section 8.10, item 3 (e). Nobody but {@code outgoing}
 * makes a client, opens a connection, or has a library do so by a URL.
 */
@AnalyzeClasses(packages = "org.passerelle", importOptions = ImportOption.DoNotIncludeTests.class)
class WayOutTest {

  /** Types that connect whatever one does with them. */
  private static final Set<String> CONNECTING =
      Set.of(
          "org.apache.camel.component.http.HttpComponent",
          "java.net.Socket",
          "java.net.DatagramSocket",
          "java.net.URLConnection",
          "java.net.HttpURLConnection",
          "javax.net.ssl.HttpsURLConnection",
          "java.nio.channels.SocketChannel",
          "java.nio.channels.AsynchronousSocketChannel",
          "java.nio.channels.DatagramChannel",
          "javax.net.SocketFactory",
          "javax.net.ssl.SSLSocket",
          "javax.net.ssl.SSLSocketFactory",
          "org.springframework.core.io.UrlResource",
          "com.nimbusds.jose.util.DefaultResourceRetriever",
          "com.nimbusds.jose.jwk.source.JWKSourceBuilder",
          "com.nimbusds.jose.jwk.source.RemoteJWKSet",
          "org.springframework.security.oauth2.jwt.JwtDecoders",
          "org.springframework.security.oauth2.jwt.ReactiveJwtDecoders",
          "org.springframework.security.oauth2.client.registration.ClientRegistrations");

  private static final String KEYS = "com.nimbusds.jose.jwk.JWKSet";

  /** Methods that connect, of types that otherwise do no harm. */
  private static final Map<String, Set<String>> CALLS =
      Map.of(
          "java.net.URL",
          Set.of("openStream", "openConnection", "getContent"),
          KEYS,
          Set.of("load"),
          "org.springframework.security.oauth2.jwt.NimbusJwtDecoder",
          Set.of("withJwkSetUri", "withIssuerLocation"));

  @ArchTest
  static final ArchRule ONE_WAY_OUT =
      noClasses()
          .that(
              resideOutsideOfPackages(
                      "org.passerelle.outgoing", "org.passerelle.admin", "org.passerelle.bench")
                  .and(not(named("org.passerelle.routes.notice.ReceiverComponent"))))
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                      "java.net.http..",
                      "javax.naming..",
                      "io.netty..",
                      "ca.uhn.fhir.rest.client..",
                      "org.springframework.web.client..",
                      "org.springframework.web.reactive..",
                      "org.apache.http..",
                      "org.apache.hc.client5.http.impl..",
                      "okhttp3..")
                  .or(
                      DescribedPredicate.describe(
                          "types that connect", type -> CONNECTING.contains(type.getName()))))
          .orShould()
          .accessTargetWhere(
              DescribedPredicate.describe("a URL is opened", WayOutTest::opensByUrl));

  /** By a call, or by a reference to a method that will be called. */
  private static boolean opensByUrl(JavaAccess<?> access) {
    if (!(access instanceof JavaCodeUnitAccess<?> use)) {
      return false;
    }
    String owner = use.getTargetOwner().getName();
    boolean named = CALLS.getOrDefault(owner, Set.of()).contains(use.getName());
    return named && (!owner.equals(KEYS) || takesAUrl(use));
  }

  /** Keys may be read from a file. */
  private static boolean takesAUrl(JavaCodeUnitAccess<?> use) {
    return use.getTarget().getRawParameterTypes().stream()
        .anyMatch(type -> type.isEquivalentTo(URL.class));
  }
}

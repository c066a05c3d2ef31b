package org.passerelle.walls;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URL;
import java.net.http.HttpClient;
import java.nio.channels.SocketChannel;
import java.text.ParseException;
import java.util.function.Function;
import javax.naming.InitialContext;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.UrlResource;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoders;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder.JwkSetUriJwtDecoderBuilder;

/** {@link WayOutTest} refuses each other way out, and no more; these are looked at, never run. */
class WayOutRefusesTest {

  @ParameterizedTest
  @ValueSource(
      classes = {
        Caller.class,
        Connected.class,
        Channelled.class,
        Secured.class,
        Looked.class,
        Resourceful.class,
        UrlOpener.class,
        UrlConnector.class,
        KeyLoader.class,
        KeyFinder.class,
        KeyFinderByReference.class,
        Discoverer.class
      })
  void anotherWayOutIsRefused(Class<?> trespasser) {
    assertThat(refuses(trespasser)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(classes = {KeyReader.class, UrlHolder.class})
  void whatOpensNothingIsAllowed(Class<?> honest) {
    assertThat(refuses(honest)).isFalse();
  }

  private static boolean refuses(Class<?> type) {
    return WayOutTest.ONE_WAY_OUT
        .evaluate(new ClassFileImporter().importClasses(type))
        .hasViolation();
  }

  private record Caller(HttpClient client) {}

  private record Connected(Socket socket) {}

  private record Channelled(SocketChannel channel) {}

  private record Secured(SSLSocketFactory factory) {}

  private record Looked(InitialContext names) {}

  private record Resourceful(UrlResource resource) {}

  private record UrlOpener(URL url) {
    InputStream open() throws IOException {
      return url.openStream();
    }
  }

  private record UrlConnector(URL url) {
    Object connect() throws IOException {
      return url.openConnection();
    }
  }

  private record KeyLoader(URL url) {
    JWKSet keys() throws IOException, ParseException {
      return JWKSet.load(url);
    }
  }

  private record KeyFinder(String url) {
    JwtDecoder decoder() {
      return NimbusJwtDecoder.withJwkSetUri(url).build();
    }
  }

  private static final class KeyFinderByReference {
    Function<String, JwkSetUriJwtDecoderBuilder> finder() {
      return NimbusJwtDecoder::withJwkSetUri;
    }
  }

  private record Discoverer(String issuer) {
    JwtDecoder decoder() {
      return JwtDecoders.fromIssuerLocation(issuer);
    }
  }

  private record KeyReader(File file) {
    JWKSet keys() throws IOException, ParseException {
      return JWKSet.load(file);
    }
  }

  private record UrlHolder(URL url) {
    String host() {
      return url.getHost();
    }
  }
}

package org.passerelle.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OptionsTest {

  @Nested
  class Understands {

    @Test
    void aimsAtTheDemoWhenNothingIsSaid() {
      Options options = parse();

      assertThat(options.sender().base())
          .isEqualTo(URI.create("http://localhost:8080/fhir/clinique-du-parc"));
      assertThat(options.sender().access().tokenUrl())
          .isEqualTo(URI.create("http://localhost:8080/oauth2/token"));
      assertThat(options.sender().access().client()).isEqualTo("clinique-du-parc");
      assertThat(options.receiver().base())
          .isEqualTo(URI.create("http://localhost:8080/fhir/le-panier"));
      assertThat(options.receiverName()).isEqualTo("le-panier");
      assertThat(options.warmup()).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void asksForNoTokenOfAPlainServer() {
      Options options = parse("--plain", "--base", "http://127.0.0.1:8090/fhir/");

      assertThat(options.sender().base()).isEqualTo(URI.create("http://127.0.0.1:8090/fhir"));
      assertThat(options.sender().access()).isNull();
      assertThat(options.receiver()).isNull();
    }

    @Test
    void watchesCrossingsOnlyWhereToldOnceABaseIsGiven() {
      String base = "http://localhost:9999/fhir/une-clinique";

      assertThat(parse("--base", base).receiver()).isNull();
      assertThat(parse("--base", base, "--receiver-base", base).receiver()).isNotNull();
    }

    @Test
    void takesItsPaceFromTheCommandLine() {
      Options options =
          parse("--clients", "4", "--rate", "50", "--warmup", "0", "--seconds", "1.5");

      assertThat(options.clients()).isEqualTo(4);
      assertThat(options.rate()).isEqualTo(50);
      assertThat(options.time()).isEqualTo(Duration.ofMillis(1_500));
    }

    @Test
    void loadsAnotherMachineOnlyWhenToldThatItMay() {
      Options options = parse("--base", "https://192.0.2.7/fhir", "--allow-remote");

      assertThat(options.sender().base().getHost()).isEqualTo("192.0.2.7");
    }
  }

  @Nested
  class Refuses {

    @Test
    void aServerThatIsNotThisMachine() {
      refuses("is not this machine", "--base", "http://192.0.2.7/fhir");
    }

    @Test
    void aReceiverThatIsNotThisMachine() {
      refuses("is not this machine", "--receiver-base", "http://192.0.2.7/fhir/le-panier");
    }

    @Test
    void aTokenAddressThatIsNotThisMachine() {
      refuses("is not this machine", "--token-url", "http://192.0.2.7/oauth2/token");
    }

    @Test
    void anAddressThatIsNone() {
      refuses("is not an address", "--base", "localhost:8080");
    }

    @Test
    void aWordItDoesNotKnow() {
      refuses("does not understand '--speed'", "--speed", "11");
    }

    @Test
    void anOptionWithoutItsValue() {
      refuses("does not understand '--clients'", "--clients");
    }

    @Test
    void aNumberThatIsNone() {
      refuses("wants a number", "--seconds", "a while");
    }

    @Test
    void noClientsAtAll() {
      refuses("must be from", "--clients", "0");
    }

    @Test
    void aClientWithoutASecret() {
      refuses("NAME:SECRET", "--client", "clinique-du-parc");
    }
  }

  @Test
  void neverShowsASecret() {
    assertThat(parse("--client", "clinique-du-parc:chut").toString()).doesNotContain("chut");
  }

  private static void refuses(String why, String... words) {
    assertThatThrownBy(() -> parse(words))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }

  private static Options parse(String... words) {
    return Options.parse(List.of(words));
  }
}

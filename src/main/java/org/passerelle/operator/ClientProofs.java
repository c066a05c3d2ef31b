package org.passerelle.operator;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.issuer.Issuers;
import org.passerelle.keyset.KeySets;
import org.passerelle.token.Proof;

/**
 * How a client is to prove who it is, as an operator says it: {@code --jwks FILE}, {@code --jwks
 * URL}, or {@code --issuer URL --subject NAME}.
 */
final class ClientProofs {

  private static final int LONGEST_SUBJECT = 255;

  private final KeySets keys;
  private final Issuers issuers;

  ClientProofs(KeySets keys, Issuers issuers) {
    this.keys = keys;
    this.issuers = issuers;
  }

  /**
   * What was said.
   *
   * @param proof null when it is refused
   * @param refusal why; empty when it is sound
   */
  record Said(@Nullable Proof proof, String refusal) {
    static Said refused(String why) {
      return new Said(null, why);
    }
  }

  /** Whether exactly one way is named. */
  static boolean named(Words words) {
    return Stream.of("jwks-content", "jwks", "issuer")
            .filter(option -> words.option(option).isPresent())
            .count()
        == 1;
  }

  /** The one way that these words name, for a client of this room. */
  Said read(Words words, String room) {
    Optional<String> url = words.option("jwks");
    Optional<String> issuer = words.option("issuer");
    if (url.isPresent()) {
      return published(url.get());
    }
    return issuer.isPresent()
        ? tokensOf(issuer.get(), words.option("subject").orElse(""), room)
        : onFile(words);
  }

  private static Said onFile(Words words) {
    ClientKeyWords file = ClientKeyWords.read(words.option("jwks-content"));
    return file.sound() ? new Said(Proof.keys(file.jwks()), "") : Said.refused(file.refusal());
  }

  /** They are fetched once now: what cannot be read today is more likely a wrong URL. */
  private Said published(String url) {
    Optional<String> refusal = keys.refusal(url);
    if (refusal.isPresent()) {
      return Said.refused(refusal.get());
    }
    return keys.published(url)
        ? new Said(Proof.keysAt(url), "")
        : Said.refused(
            "No keys could be read there: see the service's log, and try again in a while.");
  }

  private Said tokensOf(String issuer, String subject, String room) {
    if (issuers.named(issuer).isEmpty()) {
      return Said.refused("The setting passerelle.issuers names no such issuer.");
    }
    if (issuers.named(issuer).filter(known -> known.covers(room)).isEmpty()) {
      return Said.refused("Its rooms in the setting passerelle.issuers do not cover this one.");
    }
    return subject.isBlank() || subject.length() > LONGEST_SUBJECT
        ? Said.refused("--subject NAME says what that issuer calls the client.")
        : new Said(Proof.tokensOf(issuer, subject), "");
  }
}

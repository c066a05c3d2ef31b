package org.passerelle.operator;

import java.time.Duration;
import org.passerelle.token.SigningKeys;

/** {@code key rotate}: the issuer signs with a new key; the old one is published for a while. */
public final class KeyCommand implements OperatorCommand {

  /** Beyond the life of a token: clocks differ, and another node may have read the file before. */
  private static final Duration MARGIN = Duration.ofMinutes(5);

  private final SigningKeys keys;
  private final Duration tokenLifetime;

  /** A command for these keys, whose tokens live so long. */
  public KeyCommand(SigningKeys keys, Duration tokenLifetime) {
    this.keys = keys;
    this.tokenLifetime = tokenLifetime;
  }

  @Override
  public String word() {
    return "key";
  }

  @Override
  public OperatorReply run(Words words) {
    return words.at(0).equals("rotate")
        ? OperatorReply.done(
            "A new key signs from now on. The old one stays published until "
                + keys.rotate(tokenLifetime.plus(MARGIN)))
        : OperatorReply.refused("key rotate");
  }
}

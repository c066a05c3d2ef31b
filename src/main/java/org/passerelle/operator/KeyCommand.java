package org.passerelle.operator;

import java.time.Duration;
import org.passerelle.token.SigningKeys;

/**
 * {@code key rotate [--now]}: the issuer signs with a new key. The old one is published for a
 * while, or with {@code --now}, for one that was stolen, no longer.
 */
public final class KeyCommand implements OperatorCommand {

  /** Beyond the life of a token: clocks differ, and another node may have read the file before. */
  private static final Duration MARGIN = Duration.ofMinutes(5);

  private static final String USAGE = "key rotate [--now]";

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
    return switch (words.typed()) {
      case "rotate" ->
          OperatorReply.done(
              "A new key signs from now on. The old one stays published until "
                  + keys.rotate(tokenLifetime.plus(MARGIN)));
      case "rotate --now" -> {
        keys.replaceAll();
        yield OperatorReply.done(
            "A new key signs from now on. The old ones are gone: every token that they signed is"
                + " refused, and each client asks for a new one.");
      }
      default -> OperatorReply.refused(USAGE);
    };
  }
}

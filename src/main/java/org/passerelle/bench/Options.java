package org.passerelle.bench;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the load test was asked to do.
 *
 * @param sender the room loaded
 * @param receiver the room where crossings are watched, or null when none is
 * @param receiverName the room named by each referral, whether or not it is watched
 * @param clients how many referrals are under way at most
 * @param warmup not measured: the JIT needs a minute before a figure means anything
 * @param time how long is measured
 * @param rate referrals a second in all, or 0 for as many as the server takes
 */
record Options(
    Endpoint sender,
    @Nullable Endpoint receiver,
    String receiverName,
    int clients,
    Duration warmup,
    Duration time,
    double rate) {

  static final String HELP =
      """
      ./passerelle bench [options]: loads a FHIR server with referrals and measures it.
      ./passerelle bench door [options]: what the door costs (bench door --help).

        --base URL             the base loaded (http://localhost:8080/fhir/clinique-du-parc)
        --client NAME:SECRET   its client (clinique-du-parc:demo)
        --token-url URL        where tokens come from (/oauth2/token beside the base)
        --receiver-base URL    the base where crossings are watched
                               (http://localhost:8080/fhir/le-panier when no --base is given)
        --receiver NAME:SECRET its client (le-panier:demo)
        --plain                ask for no token: a bare server, such as the yardstick
        --clients N            referrals under way at once (8)
        --rate N               referrals a second in all, instead of as many as it takes
        --warmup SECONDS       before measuring (60)
        --seconds SECONDS      measured (60)
        --allow-remote         accept a server that is not on this machine
      """;

  /**
   * One base and how to be let in.
   *
   * @param base without a slash at the end
   * @param access null when no token is asked for
   */
  record Endpoint(URI base, @Nullable Access access) {}

  /** Client credentials: where, who, and the secret. */
  record Access(URI tokenUrl, String client, String secret) {

    /** Without the secret, so that no message can give it away. */
    @Override
    public String toString() {
      return "Access[client=" + client + "]";
    }
  }

  /** Reads the command line; throws {@link IllegalArgumentException} with a plain sentence. */
  static Options parse(List<String> words) {
    return OptionReader.read(words);
  }
}

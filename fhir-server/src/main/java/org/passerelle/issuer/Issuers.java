package org.passerelle.issuer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationManager;

/** The issuers of others whose tokens are taken here. */
public final class Issuers {

  private final List<Issuer> all;
  private final Map<String, AuthenticationManager> managers;

  /**
   * @param managers what verifies the tokens of each, by its {@code iss}
   */
  Issuers(List<Issuer> all, Map<String, AuthenticationManager> managers) {
    this.all = List.copyOf(all);
    this.managers = Map.copyOf(managers);
  }

  /** The one of this name; empty when its tokens are not taken here. */
  public Optional<Issuer> named(String issuer) {
    return all.stream().filter(known -> known.issuer().equals(issuer)).findFirst();
  }

  /**
   * Whose tokens open a room of this name; empty where they are ours. It is said of names, and no
   * room is looked up: the answer tells of none whether it is there.
   */
  public Optional<Issuer> ofRoom(String room) {
    return all.stream().filter(issuer -> issuer.covers(room)).findFirst();
  }

  /** What verifies this issuer's tokens; empty when they are not taken. */
  Optional<AuthenticationManager> manager(String issuer) {
    return Optional.ofNullable(managers.get(issuer));
  }
}

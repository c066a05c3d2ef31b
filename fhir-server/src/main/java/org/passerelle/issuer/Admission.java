package org.passerelle.issuer;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.policy.Principal;
import org.passerelle.scope.Grantable;
import org.passerelle.scope.Level;
import org.passerelle.scope.Scopes;
import org.passerelle.token.IssuerClient;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Holds a verified token of an issuer to what its client is registered with here. What is
 * registered decides; the token must say the same. So an issuer can let its client in where an
 * operator has put it, and nowhere else, whatever it writes. Decision 0009.
 */
final class Admission {

  private final Issuer issuer;
  private final String address;
  private final Grantable grantable;

  /**
   * @param address scheme and authority of this house
   * @param grantable which scopes a role can have, whoever grants them
   */
  Admission(Issuer issuer, String address, Grantable grantable) {
    this.issuer = issuer;
    this.address = address;
    this.grantable = grantable;
  }

  /** What the token calls its client; empty when it says nothing. */
  Optional<String> client(Jwt token) {
    return text(token, issuer.claims().client());
  }

  /** Why this client is not let in with this token; empty when it is. */
  Optional<Refusal> refusal(Jwt token, IssuerClient client) {
    ClaimNames claims = issuer.claims();
    Optional<String> room = text(token, claims.room());
    if (room.isEmpty() || !issuer.covers(client.room()) || !isOf(client, room.get())) {
      return Optional.of(Refusal.ROOM);
    }
    if (!audience(token, room.get())) {
      return Optional.of(Refusal.AUDIENCE);
    }
    if (!text(token, claims.role()).equals(Optional.of(client.role()))) {
      return Optional.of(Refusal.ROLE);
    }
    if (!text(token, claims.purpose()).equals(Optional.of(client.purpose()))) {
      return Optional.of(Refusal.PURPOSE);
    }
    if (!Objects.equals(
        token.getClaim(claims.organization()), client.organization().orElse(null))) {
      return Optional.of(Refusal.ORGANIZATION);
    }
    return scopes(token, client).isEmpty() ? Optional.of(Refusal.SCOPE) : Optional.empty();
  }

  private static boolean isOf(IssuerClient client, String room) {
    return room.equals(client.room()) || room.equals(client.inner());
  }

  /** For the base of that one room, or for this house: whoever else it is for does not matter. */
  private boolean audience(Jwt token, String room) {
    List<String> audience = token.getAudience();
    String house = issuer.audience() == null ? address : issuer.audience();
    return audience != null
        && (audience.contains(house) || audience.contains(address + "/fhir/" + room));
  }

  /**
   * The scopes for resources that it grants: all of those in the token, and only when a client may
   * have each. Other words, such as {@code openid}, grant nothing here.
   */
  List<String> scopes(Jwt token, IssuerClient client) {
    List<String> words =
        words(token.getClaim(issuer.claims().scope())).stream()
            .filter(word -> word.matches("(?s)(system|user|patient)/.*"))
            .toList();
    boolean granted =
        Principal.of(client.role())
            .flatMap(role -> Scopes.parse(words).filter(asked -> allows(client, role, asked)))
            .isPresent();
    return granted ? words : List.of();
  }

  private boolean allows(IssuerClient client, Principal role, Scopes asked) {
    Scopes most = Scopes.granted(List.of(client.scopes().split(" ")), Level.of(role));
    return grantable.to(role, asked) && asked.within(most);
  }

  /** As RFC 9068 writes them, words with a space between, or as a list. */
  private static List<String> words(@Nullable Object claim) {
    if (claim instanceof String words) {
      return List.of(words.split(" "));
    }
    return claim instanceof Collection<?> words
        ? words.stream().map(String::valueOf).toList()
        : List.of();
  }

  private static Optional<String> text(Jwt token, String claim) {
    return token.getClaim(claim) instanceof String text && !text.isBlank()
        ? Optional.of(text)
        : Optional.empty();
  }

  /** Why a token whose signature is good opens nothing. The name is counted, and nothing else. */
  enum Refusal {
    CLIENT,
    ROOM,
    AUDIENCE,
    ROLE,
    PURPOSE,
    ORGANIZATION,
    SCOPE,
    BOUND
  }
}

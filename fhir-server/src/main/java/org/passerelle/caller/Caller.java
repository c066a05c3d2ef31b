package org.passerelle.caller;

import org.jspecify.annotations.Nullable;
import org.passerelle.policy.Principal;
import org.passerelle.scope.Scopes;

/**
 * Who asks: the client of a verified token, bound to one room, or nobody in particular.
 *
 * @param client the token's client id; null for someone without a token
 * @param room the one room that the token opens; null for someone without a token
 * @param role in which role it asks
 * @param purpose code of its purpose of use; null where the token names none
 * @param scopes what its token was granted: no more than these, whatever its role may do
 */
public record Caller(
    @Nullable String client,
    @Nullable String room,
    Principal role,
    @Nullable String purpose,
    Scopes scopes) {

  /** Someone without a token, who may read the directory. */
  public static final Caller ANYONE =
      new Caller(null, null, Principal.ANONYMOUS, null, Scopes.NONE);

  /** Whether a token was shown. */
  public boolean signedIn() {
    return client != null;
  }

  /** Whether this caller's token opens this room. */
  public boolean opens(String name) {
    return name.equals(room);
  }
}

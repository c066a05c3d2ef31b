package org.passerelle.token;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An active client that brings another issuer's tokens, as an operator registered it here.
 *
 * @param id its id here
 * @param room its room
 * @param inner its own inner room; null when it has none, or may not open it now
 * @param role code of the role that it was added in, which its tokens must name
 * @param now code of the role in which it asks now
 * @param purpose code of its purpose of use
 * @param scopes the most that its tokens may grant
 * @param listed id of its room's Organization in the directory; null while it is not published
 */
public record IssuerClient(
    String id,
    String room,
    @Nullable String inner,
    String role,
    String now,
    String purpose,
    String scopes,
    @Nullable String listed) {

  /** The claim that names its organization; empty while the directory does not list it. */
  public Optional<String> organization() {
    return Optional.ofNullable(listed).map(id -> "Organization/" + id);
  }
}

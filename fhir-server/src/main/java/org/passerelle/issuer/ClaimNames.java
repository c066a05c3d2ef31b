package org.passerelle.issuer;

import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * In which claims an issuer says what we have to know. Each must be in its tokens: what is missing
 * is not guessed.
 *
 * @param client what it calls its client (RFC 9068, 2.2)
 * @param room name of the one room
 * @param role a principal's code
 * @param purpose a code of v3-PurposeOfUse
 * @param organization a reference into the directory; absent while the room is not published
 * @param scope SMART scopes, in one text or a list
 */
public record ClaimNames(
    @DefaultValue("client_id") String client,
    @DefaultValue("room") String room,
    @DefaultValue("role") String role,
    @DefaultValue("purpose_of_use") String purpose,
    @DefaultValue("organization") String organization,
    @DefaultValue("scope") String scope) {

  /** Whether each has a name. */
  boolean named() {
    return Stream.of(client, room, role, purpose, organization, scope).noneMatch(String::isBlank);
  }
}

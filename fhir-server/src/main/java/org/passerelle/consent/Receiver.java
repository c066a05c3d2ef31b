package org.passerelle.consent;

import java.util.Optional;
import java.util.Set;

/**
 * Who would receive, by every name that a Consent may give it.
 *
 * @param room the room's name
 * @param kind the room's kind, such as {@code organization}
 * @param urls URLs of its directory entries, as stored and as the server's own address spells them
 * @param around the room that it is inside, where it is one person's own: a refusal of that room is
 *     one of those inside it too
 */
public record Receiver(String room, String kind, Set<String> urls, Optional<Receiver> around) {

  /** A blank name is a bug of the caller, and would match what a Consent does not say. */
  public Receiver {
    if (room.isBlank() || kind.isBlank() || urls.stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException("a receiver has a room, a kind and no blank URL");
    }
    urls = Set.copyOf(urls);
  }

  /** One that is inside no other. */
  public Receiver(String room, String kind, Set<String> urls) {
    this(room, kind, urls, Optional.empty());
  }
}

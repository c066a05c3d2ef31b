package org.passerelle.issuer;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An issuer of others whose tokens are taken here.
 *
 * @param issuer its {@code iss}, to the letter
 * @param tokenEndpoint where its clients get tokens: what the discovery documents of its rooms say
 * @param jwksUri where its keys are; where its own discovery document says when this is left out
 * @param audience what its tokens name besides the base of their room; our own address when this is
 *     left out
 * @param rooms names of the rooms that its tokens may open, each whole or up to a star. Whatever
 *     has such a name is spoken of as its room, whether or not it is there
 * @param algorithms by which it signs
 * @param claims in which claims it says what
 */
public record Issuer(
    @DefaultValue("") String issuer,
    @DefaultValue("") String tokenEndpoint,
    @Nullable String jwksUri,
    @Nullable String audience,
    @DefaultValue({}) List<String> rooms,
    @DefaultValue({"RS256", "RS384", "ES256", "ES384"}) List<String> algorithms,
    @DefaultValue ClaimNames claims) {

  private static final Pattern NAMES = Pattern.compile("[a-z0-9-]*\\*|[a-z0-9-]{3,64}");

  /** Copies what it is given. */
  public Issuer {
    rooms = List.copyOf(rooms);
    algorithms = List.copyOf(algorithms);
  }

  /** Whether its tokens may open a room of this name. */
  public boolean covers(String room) {
    return rooms.stream()
        .anyMatch(
            name ->
                name.endsWith("*")
                    ? room.startsWith(name.substring(0, name.length() - 1))
                    : room.equals(name));
  }

  /** Whether its rooms are names, or beginnings of names. */
  boolean namesRooms() {
    return !rooms.isEmpty() && rooms.stream().allMatch(name -> NAMES.matcher(name).matches());
  }
}

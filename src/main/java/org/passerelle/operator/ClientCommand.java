package org.passerelle.operator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.passerelle.policy.Principal;
import org.passerelle.room.Room;
import org.passerelle.room.RoomKind;
import org.passerelle.room.Rooms;
import org.passerelle.scope.Grantable;
import org.passerelle.scope.Level;
import org.passerelle.scope.Scopes;
import org.passerelle.token.ClientRegister;
import org.passerelle.token.NewClient;
import org.passerelle.token.Proof;
import org.passerelle.token.Purpose;
import org.springframework.dao.DuplicateKeyException;

/**
 * {@code client add --room R [--role ROLE] [--purpose CODE] [--patient ID] --jwks FILE|URL [--id
 * ID] | list | rotate ID --jwks FILE [--keep DAYS] | revoke ID}: public keys alone, never a secret.
 * With {@code --issuer}, a client that brings tokens of another issuer; with {@code --patient}, a
 * person's client, or that of who speaks for them; with {@code --trained} and {@code
 * --undertaking}, a partner who is authorised.
 */
public final class ClientCommand implements OperatorCommand {

  private static final String USAGE =
      """
      client add --room R [--role ROLE] [--purpose CODE] [--scopes SCOPES]
                 [--patient ID] [--trained DAY] [--undertaking DAY] [--practitioner ID]
                 --jwks FILE|URL | --issuer URL --subject NAME [--id ID]
      client list
      client rotate ID --jwks FILE [--keep DAYS]
      client revoke ID [--anyway]""";

  private static final int USUAL_DAYS = 7;

  private final Rooms rooms;
  private final ClientRegister clients;
  private final ClientPeople people;
  private final ClientProofs proofs;
  private final Grantable grantable;
  private final Clock clock;

  ClientCommand(
      Rooms rooms,
      ClientRegister clients,
      ClientPeople people,
      ClientProofs proofs,
      Grantable grantable,
      Clock clock) {
    this.grantable = grantable;
    this.clock = clock;
    this.proofs = proofs;
    this.rooms = rooms;
    this.clients = clients;
    this.people = people;
  }

  @Override
  public String word() {
    return "client";
  }

  @Override
  public OperatorReply run(Words words) {
    return switch (words.at(0)) {
      case "add" -> add(words);
      case "list" -> list();
      case "rotate" -> rotate(words);
      case "revoke" ->
          people
              .alone(words, words.at(1))
              .map(OperatorReply::refused)
              .orElseGet(() -> revoke(words.at(1)));
      default -> OperatorReply.refused(USAGE);
    };
  }

  private OperatorReply add(Words words) {
    Optional<Room> room = words.option("room").flatMap(rooms::find);
    Optional<Principal> role = Principal.of(words.option("role").orElse(Principal.SYSTEM.code()));
    if (!ClientProofs.named(words)) {
      return OperatorReply.refused(USAGE);
    }
    if (room.isEmpty() || room.get().equals(Room.DIRECTORY) || room.get().kind().inner()) {
      return OperatorReply.refused("There is no such room.");
    }
    RoomKind kind = room.get().kind();
    if (role.isEmpty()) {
      return OperatorReply.refused("There is no such role. " + a(kind, "A") + has(kind));
    }
    if (!role.get().canBeClientOf(kind)) {
      return OperatorReply.refused(
          "The role " + role.get().code() + " is not for " + a(kind, "a") + ", which" + has(kind));
    }
    return add(words, room.get(), role.get());
  }

  private OperatorReply add(Words words, Room room, Principal role) {
    Optional<Purpose> purpose =
        Purpose.of(words.option("purpose").orElse(Purpose.usual(role).name()));
    if (purpose.isEmpty()) {
      return OperatorReply.refused(
          "There is no such purpose. There is: " + Arrays.toString(Purpose.values()));
    }
    Optional<String> unfit = people.refusal(words, role);
    if (unfit.isPresent()) {
      return OperatorReply.refused(unfit.get());
    }
    String usual = Level.of(role).everything();
    String scopes = words.option("scopes").orElse(usual);
    if (Scopes.parse(List.of(scopes.split(" ")))
        .filter(asked -> grantable.to(role, asked))
        .isEmpty()) {
      return OperatorReply.refused(
          "The scopes of a "
              + role.code()
              + " are "
              + usual
              + ", or narrower: single types, fewer of the letters c, r, u, d, s in this order, and"
              + " ?category= or ?status= where the role searches by it.");
    }
    ClientProofs.Said said = proofs.read(words, room.name());
    Proof proof = said.proof();
    if (proof == null) {
      return OperatorReply.refused(said.refusal());
    }
    String id = words.option("id").orElseGet(() -> defaultId(room, role, proof));
    NewClient client =
        NewClient.proven(id, room.name(), role, proof).asking(purpose.get()).within(scopes);
    OperatorReply added = add(client);
    return added.done() ? OperatorReply.done(added.text() + people.record(words, client)) : added;
  }

  private static String has(RoomKind kind) {
    return List.of(Principal.values()).stream()
        .filter(principal -> principal.canBeClientOf(kind))
        .map(Principal::code)
        .collect(Collectors.joining(", ", " has: ", "."));
  }

  private static String a(RoomKind kind, String article) {
    return article + (kind == RoomKind.ORGANIZATION ? "n " : " ") + kind.code();
  }

  /** Drawn for keys at a URL: fetching them takes time, which tells that there is such a client. */
  private static String defaultId(Room room, Principal role, Proof proof) {
    String usual = role == Principal.SYSTEM ? room.name() : room.name() + "-" + role.code();
    return proof.url() == null ? usual : usual + "-" + UUID.randomUUID().toString().substring(24);
  }

  private OperatorReply add(NewClient client) {
    try {
      Optional<String> inner = clients.add(client);
      return OperatorReply.done(
          "Client "
              + client.id()
              + (client.proof().issuer() == null ? " may ask for" : " may bring")
              + " tokens of room "
              + client.room()
              + ", as "
              + client.role().code()
              + inner.map(name -> "\nIts own inner room: " + name).orElse(""));
    } catch (DuplicateKeyException e) {
      return OperatorReply.refused(
          client.proof().issuer() == null
              ? "That client id is taken."
              : "That client id is taken, or that client of the issuer is registered already.");
    }
  }

  private OperatorReply rotate(Words words) {
    Optional<Integer> days = days(words);
    if (words.at(1).isEmpty() || words.option("jwks-content").isEmpty() || days.isEmpty()) {
      return OperatorReply.refused(USAGE);
    }
    ClientKeyWords keys = ClientKeyWords.read(words.option("jwks-content"));
    if (!keys.sound()) {
      return OperatorReply.refused(keys.refusal());
    }
    Instant until = clock.instant().plus(Duration.ofDays(days.get()));
    return switch (clients.rotate(words.at(1), keys.jwks(), until)) {
      case DONE ->
          OperatorReply.done("The new keys are in use. The old ones stay good until " + until);
      case NO_SUCH_CLIENT ->
          OperatorReply.refused("There is no active client with keys on file there.");
      case KEY_ID_IN_USE ->
          OperatorReply.refused("A new key has the kid of one still good: give it another.");
    };
  }

  /** How long old keys stay good: at most three figures of days; none for a stolen key. */
  private static Optional<Integer> days(Words words) {
    return words
        .option("keep")
        .or(() -> Optional.of(String.valueOf(USUAL_DAYS)))
        .filter(days -> days.matches("[0-9]{1,3}"))
        .map(Integer::valueOf);
  }

  private OperatorReply revoke(String id) {
    return clients.revoke(id)
        ? OperatorReply.done("Client " + id + " is revoked, with all tokens that it holds.")
        : OperatorReply.refused("There is no active client there.");
  }

  private OperatorReply list() {
    return OperatorReply.done(ClientLines.of(clients.list()));
  }
}

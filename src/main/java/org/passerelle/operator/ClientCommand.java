package org.passerelle.operator;

import com.nimbusds.jose.jwk.JWKSet;
import java.text.ParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.passerelle.door.PersonName;
import org.passerelle.policy.Principal;
import org.passerelle.room.Room;
import org.passerelle.room.RoomKind;
import org.passerelle.room.Rooms;
import org.passerelle.token.ClientRegister;
import org.passerelle.token.ListedClient;
import org.passerelle.token.NewClient;
import org.passerelle.whosaw.PersonClients;
import org.springframework.dao.DuplicateKeyException;

/**
 * {@code client add --room R [--role ROLE] [--patient ID] --jwks FILE [--id ID] | list}: public
 * keys alone, never a secret. With {@code --patient}, a person's client, or that of who speaks for
 * them.
 */
public final class ClientCommand implements OperatorCommand {

  private static final String USAGE =
      "client add --room R [--role ROLE] [--patient ID] --jwks FILE [--id ID]\nclient list";

  private static final Set<Principal> OF_A_PERSON = Set.of(Principal.PERSON, Principal.CAREGIVER);

  private final Rooms rooms;
  private final ClientRegister clients;
  private final PersonClients persons;

  ClientCommand(Rooms rooms, ClientRegister clients, PersonClients persons) {
    this.rooms = rooms;
    this.clients = clients;
    this.persons = persons;
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
      default -> OperatorReply.refused(USAGE);
    };
  }

  private OperatorReply add(Words words) {
    Optional<Room> room = words.option("room").flatMap(rooms::find);
    Optional<String> jwks = words.option("jwks-content");
    Optional<Principal> role = Principal.of(words.option("role").orElse(Principal.SYSTEM.code()));
    if (jwks.isEmpty()) {
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
    Optional<PersonName> person =
        words.option("patient").map(patient -> new PersonName(room.get().name(), patient));
    if (person.isPresent() && !OF_A_PERSON.contains(role.get())) {
      return OperatorReply.refused("A Patient is named for the roles person and caregiver alone.");
    }
    String id = words.option("id").orElseGet(() -> defaultId(room.get(), role.get()));
    OperatorReply added = add(id, room.get(), role.get(), jwks.get());
    if (added.done()) {
      person.ifPresent(known -> persons.bind(id, known));
    }
    return added;
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

  private static String defaultId(Room room, Principal role) {
    return role == Principal.SYSTEM ? room.name() : room.name() + "-" + role.code();
  }

  private OperatorReply add(String id, Room room, Principal role, String jwks) {
    try {
      JWKSet keys = JWKSet.parse(jwks);
      if (keys.getKeys().stream().anyMatch(key -> key.isPrivate())) {
        return OperatorReply.refused("The file holds a private key: send public keys alone.");
      }
      if (keys.getKeys().stream().anyMatch(key -> key.getKeyID() == null)) {
        return OperatorReply.refused("A key has no kid: an assertion names its key by it.");
      }
      Optional<String> inner =
          clients.add(NewClient.withKeys(id, room.name(), role, keys.toString(true)));
      return OperatorReply.done(
          "Client "
              + id
              + " may ask for tokens of room "
              + room.name()
              + ", as "
              + role.code()
              + inner.map(name -> "\nIts own inner room: " + name).orElse(""));
    } catch (ParseException e) {
      return OperatorReply.refused("The file is not a JWK Set.");
    } catch (DuplicateKeyException e) {
      return OperatorReply.refused("That client id is taken.");
    }
  }

  private OperatorReply list() {
    String lines =
        clients.list().stream().map(ClientCommand::line).collect(Collectors.joining("\n"));
    return OperatorReply.done(lines.isEmpty() ? "There is no client." : lines);
  }

  private static String line(ListedClient client) {
    String inner = client.inner();
    return client.id()
        + "  "
        + client.room()
        + "  "
        + client.role()
        + (inner == null ? "" : "  " + inner);
  }
}

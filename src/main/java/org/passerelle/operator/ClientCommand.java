package org.passerelle.operator;

import com.nimbusds.jose.jwk.JWKSet;
import java.text.ParseException;
import java.util.Optional;
import org.passerelle.room.Room;
import org.passerelle.room.Rooms;
import org.passerelle.token.TokenClients;
import org.springframework.dao.DuplicateKeyException;

/** {@code client add --room R --jwks FILE [--id ID]}: public keys alone, never a secret. */
public final class ClientCommand implements OperatorCommand {

  private static final String USAGE = "client add --room R --jwks FILE [--id ID]";

  private final Rooms rooms;
  private final TokenClients clients;

  ClientCommand(Rooms rooms, TokenClients clients) {
    this.rooms = rooms;
    this.clients = clients;
  }

  @Override
  public String word() {
    return "client";
  }

  @Override
  public OperatorReply run(Words words) {
    Optional<Room> room = words.option("room").flatMap(rooms::find);
    Optional<String> jwks = words.option("jwks-content");
    if (!words.at(0).equals("add") || jwks.isEmpty()) {
      return OperatorReply.refused(USAGE);
    }
    if (room.isEmpty() || room.get().equals(Room.DIRECTORY)) {
      return OperatorReply.refused("There is no such room.");
    }
    return add(words.option("id").orElse(room.get().name()), room.get(), jwks.get());
  }

  private OperatorReply add(String id, Room room, String jwks) {
    try {
      JWKSet keys = JWKSet.parse(jwks);
      if (keys.getKeys().stream().anyMatch(key -> key.isPrivate())) {
        return OperatorReply.refused("The file holds a private key: send public keys alone.");
      }
      clients.addWithKeys(id, room.name(), keys.toString(true));
      return OperatorReply.done("Client " + id + " may ask for tokens of room " + room.name());
    } catch (ParseException e) {
      return OperatorReply.refused("The file is not a JWK Set.");
    } catch (DuplicateKeyException e) {
      return OperatorReply.refused("That client id is taken.");
    }
  }
}

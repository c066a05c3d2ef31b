package org.passerelle.token;

import java.util.List;
import java.util.Optional;
import org.passerelle.policy.Principal;
import org.passerelle.room.InnerRooms;
import org.passerelle.room.Room;
import org.passerelle.room.Rooms;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionTemplate;

/** Adds clients, and with those that have one their inner room, in one transaction. */
public final class ClientRegister {

  private final TokenClients clients;
  private final Rooms rooms;
  private final InnerRooms inner;
  private final TransactionTemplate transactions;

  /** A register over these. */
  public ClientRegister(
      TokenClients clients, Rooms rooms, InnerRooms inner, TransactionTemplate transactions) {
    this.clients = clients;
    this.rooms = rooms;
    this.inner = inner;
    this.transactions = transactions;
  }

  /**
   * Adds a client.
   *
   * @return the name of its inner room, when its role has one
   * @throws IllegalArgumentException when there is no such room, or its role is none of that room
   * @throws DuplicateKeyException when the client id is in use
   */
  public Optional<String> add(NewClient client) {
    Principal role = client.role();
    boolean belongs =
        rooms.find(client.room()).map(Room::kind).filter(role::canBeClientOf).isPresent();
    if (!belongs) {
      throw new IllegalArgumentException("no client of this role in this room");
    }
    return transactions.execute(
        status -> {
          clients.add(client);
          return role.inner().map(kind -> inner.make(kind, client.id(), client.room()));
        });
  }

  /** All clients that may ask for tokens, by id. */
  public List<ListedClient> list() {
    return clients.list();
  }
}

package org.passerelle.token;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.passerelle.policy.Principal;
import org.passerelle.room.InnerRooms;
import org.passerelle.room.Room;
import org.passerelle.room.Rooms;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Adds clients, and with those that have one their inner room, in one transaction; rotates their
 * keys; revokes them.
 */
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

  /**
   * Gives a client new keys; the old ones stay good until this instant.
   *
   * @param jwks the new ones, public, each with a key id
   */
  public Rotated rotate(String client, String jwks, Instant until) {
    return transactions.execute(status -> clients.rotate(client, jwks, until));
  }

  /**
   * Revokes a client for good: it gets no token any more, and those that it holds open nothing.
   *
   * @return false when there is no active client of this id
   */
  public boolean revoke(String client) {
    return clients.revoke(client);
  }

  /** All clients, also those revoked, by id. */
  public List<ListedClient> list() {
    return clients.list();
  }
}

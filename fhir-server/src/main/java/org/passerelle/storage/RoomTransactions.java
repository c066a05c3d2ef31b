package org.passerelle.storage;

import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.dao.tx.HapiTransactionService;
import jakarta.persistence.EntityManagerFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/**
 * Begins each transaction with the room that it is for, which HAPI puts on the thread beforehand.
 * One begun with no room on the thread (our own tables, HAPI's tables without partitions) sees no
 * row of any room, and neither does one for several rooms or for all: no part of HAPI that we run
 * needs them, and the first that did would find nothing rather than everything.
 */
final class RoomTransactions extends JpaTransactionManager {

  private static final long serialVersionUID = 1L;

  private final transient OpenRooms rooms;

  RoomTransactions(EntityManagerFactory factory, OpenRooms rooms) {
    super(factory);
    this.rooms = rooms;
  }

  @Override
  protected void doBegin(Object transaction, TransactionDefinition definition) {
    super.doBegin(transaction, definition);
    try {
      rooms.begin(roomOfThread());
    } catch (RuntimeException | Error refused) {
      // Spring cleans up after a begin that fails inside of it, not after one that fails here.
      super.doCleanupAfterCompletion(transaction);
      throw refused;
    }
  }

  @Override
  protected void doCleanupAfterCompletion(Object transaction) {
    try {
      super.doCleanupAfterCompletion(transaction);
    } finally {
      rooms.end();
    }
  }

  private static @Nullable Integer roomOfThread() {
    RequestPartitionId asked = HapiTransactionService.getRequestPartitionAssociatedWithThread();
    boolean one = asked != null && asked.hasPartitionIds() && asked.getPartitionIds().size() == 1;
    return one ? asked.getFirstPartitionIdOrNull() : null;
  }
}

package org.passerelle.loop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.hl7.fhir.r4.model.Resource;
import org.passerelle.room.Room;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Collects what one transaction writes, and looks at it once, whole, before it commits: a bundle's
 * Task may come before its ServiceRequest. What then throws rolls everything back.
 */
final class Changes {

  private final List<Change> changes = new ArrayList<>();

  private Changes() {}

  /** Adds to the transaction under way; {@code whole} sees all of it just before the commit. */
  static void add(Change change, Consumer<Changes> whole) {
    Changes current = (Changes) TransactionSynchronizationManager.getResource(Changes.class);
    if (current == null) {
      current = new Changes();
      TransactionSynchronizationManager.bindResource(Changes.class, current);
      TransactionSynchronizationManager.registerSynchronization(new AtCommit(current, whole));
    }
    current.changes.add(change);
  }

  /** All of them, in the order in which they were written. */
  List<Change> all() {
    return List.copyOf(changes);
  }

  /** All changes to resources of this type. */
  <T extends Resource> List<Change> of(Class<T> type) {
    return changes.stream().filter(change -> type.isInstance(change.resource())).toList();
  }

  /** The resource as this transaction writes it; empty when it does not write it. */
  <T extends Resource> Optional<T> find(Room room, Class<T> type, String id) {
    return changes.stream()
        .filter(change -> change.is(room.name(), type.getSimpleName(), id))
        .map(change -> type.cast(change.resource()))
        .reduce((first, last) -> last);
  }

  private record AtCommit(Changes changes, Consumer<Changes> whole)
      implements TransactionSynchronization {

    @Override
    public void beforeCommit(boolean readOnly) {
      whole.accept(changes);
    }

    @Override
    public void beforeCompletion() {
      TransactionSynchronizationManager.unbindResource(Changes.class);
    }
  }
}

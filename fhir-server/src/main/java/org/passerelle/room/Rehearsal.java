package org.passerelle.room;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Saves and reads a referral of nobody once after the start, beside the work, in a transaction that
 * is rolled back: the first use of each statement costs more than all the rest of a passage ({@code
 * src/docs/figures.md}), and the first person of the day should not wait for it.
 */
public final class Rehearsal {

  private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);
  private static final long LONGEST = 10_000; // milliseconds

  private final RoomStore store;
  private final TransactionTemplate transactions;
  private final Supplier<UUID> ids;
  private final Thread beside = new Thread(this::quietly, "rehearsal");

  Rehearsal(RoomStore store, TransactionTemplate transactions, Supplier<UUID> ids) {
    this.store = store;
    this.transactions = transactions;
    this.ids = ids;
  }

  /** Begins when the house is ready. */
  @EventListener
  void begin(ApplicationReadyEvent ready) {
    beside.setDaemon(true);
    beside.start();
  }

  /**
   * Waits for its end before the house is taken down, so that the database is not closed under it.
   */
  @EventListener
  @Order(Ordered.HIGHEST_PRECEDENCE) // before HAPI's own, which takes down what this uses
  void end(ContextClosedEvent closed) throws InterruptedException {
    beside.join(LONGEST);
  }

  private void quietly() {
    try {
      rehearse();
    } catch (RuntimeException e) {
      LOG.warn("The rehearsal failed: the first passage will take longer.", e);
    }
  }

  /** Goes through it, and leaves nothing. */
  public void rehearse() {
    transactions.executeWithoutResult(this::goThrough);
  }

  private void goThrough(TransactionStatus status) {
    status.setRollbackOnly();
    String id = ids.get().toString();
    Room room = Room.DIRECTORY;
    store.saveAll(room, example(id));
    store.ofPatient(room, Consent.class, id);
    store.read(room, Patient.class, id);
    store.read(room, Task.class, id);
    store.saveAll(room, example(id));
  }

  private static List<Resource> example(String id) {
    Reference person = new Reference("Patient/" + id);
    List<Resource> referral =
        List.of(
            new Patient(),
            new Consent().setPatient(person),
            new ServiceRequest().setSubject(person),
            new Task().setFocus(new Reference("ServiceRequest/" + id)).setFor(person));
    referral.forEach(resource -> resource.setId(id));
    return referral;
  }
}

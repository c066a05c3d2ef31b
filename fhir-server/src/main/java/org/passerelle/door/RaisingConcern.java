package org.passerelle.door;

import java.util.UUID;
import java.util.function.Supplier;
import org.passerelle.fault.Fault;
import org.passerelle.fault.FaultException;

/**
 * A clinic says that it fears for one of its persons. The clinic's side alone is touched here, and
 * in one way whoever the person is: what a circle hears of it is a later job's. Decision 0021.
 */
public final class RaisingConcern {

  private final Decisions decisions;
  private final Endangered persons;
  private final ConcernRecords records;
  private final Plans plans;
  private final Supplier<UUID> ids;

  RaisingConcern(
      Decisions decisions,
      Endangered persons,
      ConcernRecords records,
      Plans plans,
      Supplier<UUID> ids) {
    this.decisions = decisions;
    this.persons = persons;
    this.records = records;
    this.plans = plans;
    this.ids = ids;
  }

  /**
   * Says so, in the transaction under way.
   *
   * @param person the person, as the clinic's room knows them
   * @param untold whether to tell the person would add danger
   * @throws FaultException not-found where the clinic has no such person, or no longer
   */
  public void raise(PersonName person, boolean untold) {
    if (persons.find(person).isEmpty()) {
      throw new FaultException(Fault.NOT_FOUND);
    }
    Concern concern =
        new Concern(ids.get().toString(), person, untold, decisions.now().toInstant());
    records.ledger().append(ConcernLines.said(concern));
    records.concerns().add(concern);
    plans.spread(concern);
  }
}

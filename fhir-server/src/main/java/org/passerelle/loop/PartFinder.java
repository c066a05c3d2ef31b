package org.passerelle.loop;

import java.util.Optional;
import org.hl7.fhir.r4.model.Resource;

/** Finds a part of a referral in its requester's own room. */
public interface PartFinder {

  /**
   * The resource of this type and id; empty when there is none.
   *
   * @param id bare
   */
  <T extends Resource> Optional<T> find(Class<T> type, String id);
}

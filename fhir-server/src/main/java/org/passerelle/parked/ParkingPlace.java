package org.passerelle.parked;

import java.util.List;

/** Where one kind of thing is parked. */
public interface ParkingPlace {

  /** All that is parked here. */
  List<ParkedItem> parked();

  /**
   * Does it again at once, in the transaction under way, with all its attempts before it.
   *
   * @return false when nothing of this number is parked here
   */
  boolean replay(long number);
}

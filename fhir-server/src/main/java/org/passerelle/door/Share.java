package org.passerelle.door;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One item of a person's that one recipient sees because the person asked: one version of it, or as
 * it changes.
 *
 * @param id its own id, the same in both rooms' ledgers
 * @param source the item
 * @param version FHIR version id of the item: the only one that is seen; null where changes follow
 * @param consent id, in the item's room, of the Consent that says so
 * @param target the copy
 * @param seal of the offer that the person was shown
 * @param lastDay the last day that was asked for, in the custodian's zone; null for no end
 * @param until when the permit ends by the clock; null when it does not
 * @param open whether it is still there
 */
public record Share(
    String id,
    Item source,
    @Nullable String version,
    String consent,
    Item target,
    String seal,
    @Nullable LocalDate lastDay,
    @Nullable Instant until,
    boolean open) {

  /**
   * One end of it.
   *
   * @param room the room's name
   * @param type resource type
   * @param id its id there
   * @param patient under which id that room knows the person
   */
  public record Item(String room, String type, String id, String patient) {}

  /** Whether its changes follow. */
  boolean follows() {
    return version == null;
  }

  /** Whether it shows the same, as long. */
  boolean shows(Share other) {
    return Objects.equals(version, other.version) && Objects.equals(lastDay, other.lastDay);
  }

  /** What a Consent must name: this version of it, or, where changes follow, the item. */
  String item() {
    String item = source.type() + "/" + source.id();
    return version == null ? item : item + "/_history/" + version;
  }

  /** The same, as long as another permit lasts. */
  Share until(@Nullable Instant end) {
    return new Share(id, source, version, consent, target, seal, lastDay, end, open);
  }
}

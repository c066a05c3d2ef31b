package org.passerelle.door;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One item of a person's, as it stood in one version, that one recipient sees because the person
 * asked.
 *
 * @param id its own id, the same in both rooms' ledgers
 * @param source the item
 * @param version FHIR version id of the item: the only one that is seen
 * @param consent id, in the item's room, of the Consent that says so
 * @param target the copy
 * @param until when the permit ends by the clock; null when it does not
 * @param open whether it is still there
 */
public record Share(
    String id,
    Item source,
    String version,
    String consent,
    Item target,
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

  /** What a Consent must name, version and all. */
  String item() {
    return source.type() + "/" + source.id() + "/_history/" + version;
  }

  /** The same, as long as another permit lasts. */
  Share until(@Nullable Instant end) {
    return new Share(id, source, version, consent, target, end, open);
  }
}

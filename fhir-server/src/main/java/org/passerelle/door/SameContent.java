package org.passerelle.door;

import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.passerelle.room.Room;
import org.passerelle.room.RoomStore;

/** Whether what would be written says anything that is not there already. */
final class SameContent {

  private SameContent() {}

  /** Whether a resource of the same id and content lies in this room. */
  static boolean lies(RoomStore store, Room room, Resource fresh) {
    return store
        .read(room, fresh.getClass(), fresh.getIdElement().getIdPart())
        .filter(stored -> same(stored, fresh))
        .isPresent();
  }

  /** Whether both say the same, apart from what the server itself keeps. */
  static boolean same(Resource one, Resource other) {
    return bare(one).equalsDeep(bare(other));
  }

  private static Resource bare(Resource resource) {
    Resource bare = resource.copy();
    bare.setId((String) null);
    bare.setMeta(new Meta());
    if (bare instanceof Task task) {
      task.setLastModified(null);
    }
    return bare;
  }
}

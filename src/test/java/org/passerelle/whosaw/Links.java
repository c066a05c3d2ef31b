package org.passerelle.whosaw;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.passerelle.door.PersonName;
import org.passerelle.support.World;

/** Disclosures of past days, long closed, that tie two names of a person. */
final class Links {

  private Links() {}

  /** Ties these; its id. */
  static String tie(World world, PersonName source, PersonName target) {
    String id = UUID.randomUUID().toString();
    world
        .everything()
        .update(
            "insert into disclosure (id, source_room, source_task, source_request, source_patient,"
                + " target_room, target_task, target_request, target_patient, stage, status, state,"
                + " created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'waiting', 'completed',"
                + " 'closed', ?)",
            id,
            source.room(),
            "t-" + id,
            "r-" + id,
            source.patient(),
            target.room(),
            "t-" + id,
            "r-" + id,
            target.patient(),
            Timestamp.from(Instant.parse("2026-01-01T12:00:00Z")));
    return id;
  }
}

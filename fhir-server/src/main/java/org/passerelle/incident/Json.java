package org.passerelle.incident;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.room.RoomKind;

/**
 * A register as JSON: the eight fields in their parts, as they were written, under their titles.
 */
public final class Json {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final ZoneId zone;

  /**
   * How it is written.
   *
   * @param zone in which days are counted
   */
  public Json(ZoneId zone) {
    this.zone = zone;
  }

  /** The last version of each; room and kind are theirs. */
  public String of(List<Incident> incidents, String room, RoomKind kind) {
    ObjectNode all = NODES.objectNode().put("room", room);
    ArrayNode titles = all.putArray("fields");
    for (Field field : Field.values()) {
      titles
          .addObject()
          .put("number", field.number())
          .put("fr", field.title().fr())
          .put("en", field.title().en());
    }
    ArrayNode entries = all.putArray("incidents");
    incidents.forEach(incident -> entries.add(entry(incident, kind)));
    return all.toPrettyString();
  }

  private ObjectNode entry(Incident incident, RoomKind kind) {
    ObjectNode entry =
        NODES
            .objectNode()
            .put("id", incident.id())
            .put("version", incident.version())
            .put("recorded", incident.recorded().toString());
    Account account = incident.account();
    information(entry, account.information());
    put(entry, "circumstances", account.circumstances());
    when(entry, "occurred", account.occurred());
    when(entry, "aware", account.aware());
    Count persons = account.persons();
    if (persons != null) {
      entry
          .putObject("persons")
          .put("number", persons.number())
          .put("approximate", persons.approximate());
    }
    harm(entry.putObject("risk"), account.harm());
    notices(entry.putObject("notices"), account.notices());
    put(entry, "measures", account.measures());
    Finding finding = Check.of(account, kind);
    ArrayNode missing = entry.putArray("missing");
    finding.missing().forEach(lack -> missing.add(lack.code()));
    ArrayNode due = entry.putArray("noticeDue");
    finding.due().forEach(addressee -> due.add(addressee.code()));
    return entry.put("keptUntil", incident.keptUntil(zone).toString());
  }

  private static void information(ObjectNode entry, @Nullable Information information) {
    if (information != null) {
      put(
          entry.putObject("information"),
          information.known() ? "description" : "unknown",
          information.text());
    }
  }

  private static void when(ObjectNode entry, String name, @Nullable When when) {
    if (when != null) {
      entry
          .putObject(name)
          .put("from", when.from().toString())
          .put("to", when.to().toString())
          .put("approximate", when.approximate());
    }
  }

  private static void harm(ObjectNode risk, Harm harm) {
    if (harm.serious() != null) {
      risk.put("serious", harm.isSerious());
    }
    put(risk, "sensitivity", harm.sensitivity());
    put(risk, "misuse", harm.misuse());
    put(risk, "consequences", harm.consequences());
    put(risk, "likelihood", harm.likelihood());
  }

  private static void notices(ObjectNode sent, Notices notices) {
    for (Addressee addressee : Addressee.values()) {
      LocalDate told = notices.to(addressee);
      if (told != null) {
        sent.put(addressee.code(), told.toString());
      }
    }
    PublicNotice openly = notices.openly();
    if (openly != null) {
      ObjectNode said = sent.putObject("public").put("given", openly.given());
      put(said, "why", openly.why());
    }
  }

  private static void put(ObjectNode node, String name, @Nullable Brief text) {
    if (text != null) {
      node.put(name, text.text());
    }
  }
}

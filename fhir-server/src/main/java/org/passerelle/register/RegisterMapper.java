package org.passerelle.register;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import org.passerelle.ledger.LedgerLine;
import org.passerelle.profiles.Canonicals;
import org.passerelle.room.StampedRooms;

/**
 * Renders communications as Parameters, a {@code line} for each: nature, recipient or origin,
 * passage, ground. The other room is named by its identifier alone. Pure.
 */
final class RegisterMapper {

  private final TimeZone zone;

  /**
   * A mapper.
   *
   * @param zone in which moments are written
   */
  RegisterMapper(ZoneId zone) {
    this.zone = TimeZone.getTimeZone(zone);
  }

  /** A page, and the line to ask after for more; null when there is none. */
  Parameters map(List<Communication> page, @Nullable String next) {
    Parameters answer = new Parameters();
    page.forEach(each -> line(answer.addParameter().setName("line"), each));
    if (next != null) {
      answer.addParameter().setName("next").setValue(new StringType(next));
    }
    return StampedRooms.on(
        answer,
        page.stream().map(each -> each.recorded().line().room()).collect(Collectors.toSet()));
  }

  private void line(ParametersParameterComponent line, Communication communication) {
    LedgerLine told = communication.recorded().line();
    part(
        line,
        "when",
        new DateTimeType(
            Date.from(communication.recorded().at()), TemporalPrecisionEnum.SECOND, zone));
    part(line, "direction", new CodeType(communication.sent() ? "sent" : "received"));
    part(line, "passage", new CodeType(told.passage()));
    part(line, "outcome", new CodeType(told.outcome()));
    code(line, "reason", told.reason());
    if (told.otherRoom() != null) {
      Identifier room =
          new Identifier().setSystem(Canonicals.ROOM_SYSTEM).setValue(told.otherRoom());
      part(line, "organization", new Reference().setIdentifier(room));
    }
    code(line, "ground", told.ground());
    told.facts().forEach(fact -> code(line, "fact", fact));
    String what = told.targetType().equals("Task") ? "task" : "item";
    part(line, what, new Reference(told.targetType() + "/" + told.targetId()));
    part(line, "patient", new Reference("Patient/" + communication.patient()));
  }

  private static void code(ParametersParameterComponent line, String name, @Nullable String code) {
    if (code != null) {
      part(line, name, new CodeType(code));
    }
  }

  private static void part(ParametersParameterComponent line, String name, Type value) {
    line.addPart().setName(name).setValue(value);
  }
}

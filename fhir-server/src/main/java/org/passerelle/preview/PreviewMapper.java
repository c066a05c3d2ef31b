package org.passerelle.preview;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.passerelle.consent.DenialReason;
import org.passerelle.door.Preview;
import org.passerelle.door.Preview.Shown;
import org.passerelle.minimise.Parcel;
import org.passerelle.minimise.Projection;
import org.passerelle.profiles.Canonicals;
import org.passerelle.room.StampedRooms;

/** Renders what would cross as Parameters. Pure. */
final class PreviewMapper {

  private static final String OVER = "over";

  private final Projection projection;

  PreviewMapper(Projection projection) {
    this.projection = projection;
  }

  /**
   * The answer.
   *
   * @param room name of the requester's room, the only one of which it tells
   */
  Parameters map(String room, Preview preview) {
    Parameters answer = new Parameters();
    add(answer, "patient", new Reference("Patient/" + preview.patient()));
    add(
        answer,
        "recipient",
        new Identifier().setSystem(Canonicals.ROOM_SYSTEM).setValue(preview.receiver()));
    add(answer, "passage", new CodeType(preview.passage().code()));
    add(answer, "reached", new CodeType(preview.reached().map(PreviewMapper::word).orElse(OVER)));
    if (preview.reached().isPresent()) {
      add(answer, "permitted", new BooleanType(preview.refusal().isEmpty()));
    }
    preview.refusal().ifPresent(reason -> add(answer, "reason", why(reason)));
    preview.until().ifPresent(end -> add(answer, "until", instant(end)));
    preview.shown().forEach(shown -> stage(answer.addParameter().setName("stage"), shown));
    return StampedRooms.on(answer, Set.of(room));
  }

  private void stage(ParametersParameterComponent stage, Shown shown) {
    Parcel parcel = shown.parcel();
    stage.addPart().setName("reached").setValue(new CodeType(word(shown.stage())));
    parcel.facts().forEach(fact -> fact(stage.addPart().setName("fact"), fact));
    for (Resource copy : new Resource[] {parcel.patient(), parcel.request(), parcel.task()}) {
      stage.addPart().setName("copy").setResource(copy);
    }
  }

  private void fact(ParametersParameterComponent part, String fact) {
    part.addPart().setName("code").setValue(new CodeType(fact));
    projection
        .why(fact)
        .map(why -> new StringType(why.french() + " / " + why.english()))
        .ifPresent(why -> part.addPart().setName("why").setValue(why));
  }

  private static CodeableConcept why(DenialReason reason) {
    return new CodeableConcept()
        .addCoding(new Coding().setSystem(Canonicals.OUTCOME_CODES).setCode(reason.code()))
        .setText(reason.french() + " / " + reason.english());
  }

  private static InstantType instant(Instant end) {
    return new InstantType(
        Date.from(end), TemporalPrecisionEnum.MILLI, TimeZone.getTimeZone(ZoneOffset.UTC));
  }

  private static String word(Enum<?> stage) {
    return stage.name().toLowerCase(Locale.ROOT);
  }

  private static void add(Parameters answer, String name, Type value) {
    answer.addParameter().setName(name).setValue(value);
  }
}

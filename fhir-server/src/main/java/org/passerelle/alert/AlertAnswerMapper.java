package org.passerelle.alert;

import java.util.Date;
import java.util.Set;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.passerelle.door.AlertSettings;
import org.passerelle.door.Emergency;
import org.passerelle.profiles.Canonicals;
import org.passerelle.room.StampedRooms;

/** Renders what a partner or a contact is answered, as Parameters. Pure. */
final class AlertAnswerMapper {

  private AlertAnswerMapper() {}

  /** What to do first, and the three questions. */
  static Parameters questions(AlertSettings settings, String room, String patient) {
    Parameters answer = advice(settings);
    for (Question question : Question.values()) {
      said(answer, question, "fr", question.french());
      said(answer, question, "en", question.english());
    }
    answer.addParameter().setName("patient").setValue(new Reference("Patient/" + patient));
    return StampedRooms.on(answer, Set.of(room));
  }

  /** What to do now, and where to read whether somebody answered. */
  static Parameters stands(AlertSettings settings, Emergency emergency) {
    Parameters answer = about(advice(settings), emergency);
    answer
        .addParameter()
        .setName("recipient")
        .setValue(new Identifier().setSystem(Canonicals.ROOM_SYSTEM).setValue(emergency.clinic()));
    answer.addParameter().setName("until").setValue(new DateTimeType(Date.from(emergency.until())));
    return answer;
  }

  /** Of which alert this was. */
  static Parameters about(Emergency emergency) {
    return about(new Parameters(), emergency);
  }

  /**
   * What a contact answered.
   *
   * @param tray name of the contact's tray
   * @param patient under which id the tray knows the person
   */
  static Parameters answered(String tray, String patient, boolean able) {
    Parameters answer = new Parameters();
    answer.addParameter().setName("able").setValue(new BooleanType(able));
    Identifier person = new Identifier().setSystem(Canonicals.PERSON_SYSTEM).setValue(patient);
    answer
        .addParameter()
        .setName("patient")
        .setValue(new Reference().setType("Patient").setIdentifier(person));
    return StampedRooms.on(answer, Set.of(tray));
  }

  /** That a concern is taken: of whom, and no more. */
  static Parameters taken(String clinic, String patient) {
    Parameters answer = new Parameters();
    answer.addParameter().setName("patient").setValue(new Reference("Patient/" + patient));
    return StampedRooms.on(answer, Set.of(clinic));
  }

  private static Parameters about(Parameters answer, Emergency emergency) {
    answer
        .addParameter()
        .setName("alert")
        .setValue(new Reference("Communication/" + emergency.id()));
    answer
        .addParameter()
        .setName("patient")
        .setValue(new Reference("Patient/" + emergency.person().patient()));
    return StampedRooms.on(answer, Set.of(emergency.person().room()));
  }

  private static Parameters advice(AlertSettings settings) {
    Parameters answer = new Parameters();
    words(answer.addParameter().setName("advice"), "fr", settings.adviceFr());
    words(answer.addParameter().setName("advice"), "en", settings.adviceEn());
    return answer;
  }

  private static void said(Parameters answer, Question question, String language, String text) {
    ParametersParameterComponent part = answer.addParameter().setName("question");
    part.addPart().setName("name").setValue(new CodeType(question.parameter()));
    words(part, language, text);
  }

  private static void words(ParametersParameterComponent part, String language, String text) {
    part.addPart().setName("language").setValue(new CodeType(language));
    part.addPart().setName("text").setValue(new StringType(text));
  }
}

package org.passerelle.referral;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.ParameterComponent;
import org.passerelle.profiles.TaskPart;

/** What the requester wrote for the receiver: the only free text that crosses by itself. */
public final class Message {

  private Message() {}

  /** Every message of the Task, in order; blank ones left out. */
  public static List<String> all(Task task) {
    return task.getInput().stream()
        .filter(input -> TaskPart.MESSAGE.isIn(input.getType()))
        .flatMap(input -> text(input).stream())
        .toList();
  }

  /** The messages as one text, a blank line between them; empty when there is none. */
  public static Optional<String> of(Task task) {
    return Optional.of(String.join("\n\n", all(task))).filter(text -> !text.isEmpty());
  }

  /** Only a plain string counts: a code, a markdown or anything else was not written here. */
  private static Optional<String> text(ParameterComponent input) {
    return input.getValue() instanceof StringType string && string.fhirType().equals("string")
        ? Optional.ofNullable(string.getValue()).filter(text -> !text.isBlank())
        : Optional.empty();
  }
}

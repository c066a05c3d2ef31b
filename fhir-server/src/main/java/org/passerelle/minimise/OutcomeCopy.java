package org.passerelle.minimise;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskOutputComponent;
import org.passerelle.profiles.Canonicals;
import org.passerelle.profiles.TaskPart;
import org.passerelle.referral.OutcomeGiven;

/**
 * What came of a referral, for the requester: our outcome with the text written for that side, and
 * SDOHCC's resulting activity as codes. What is referred to stays where it is.
 */
final class OutcomeCopy {

  private OutcomeCopy() {}

  static List<TaskOutputComponent> of(Task receiverTask) {
    return receiverTask.getOutput().stream().flatMap(output -> copy(output).stream()).toList();
  }

  /**
   * The outcome in codes of our list alone, where a text is no business of the other side: what
   * another list calls a code could be a sentence.
   */
  static List<TaskOutputComponent> inOurCodes(Task from) {
    return from.getOutput().stream()
        .filter(output -> TaskPart.OUTCOME.isIn(output.getType()))
        .filter(output -> output.getValue() instanceof CodeableConcept)
        .map(output -> Bare.known((CodeableConcept) output.getValue(), Canonicals.REFERRAL_OUTCOME))
        .map(codes -> new CodeableConcept().setCoding(codes))
        .flatMap(said -> output(Bare.coding(TaskPart.OUTCOME.coding()), said).stream())
        .toList();
  }

  private static Optional<TaskOutputComponent> copy(TaskOutputComponent output) {
    if (!(output.getValue() instanceof CodeableConcept said)) {
      return Optional.empty();
    }
    if (TaskPart.OUTCOME.isIn(output.getType())) {
      return output(Bare.coding(TaskPart.OUTCOME.coding()), outcome(said));
    }
    return OutcomeGiven.isResultingActivity(output)
        ? output(
            new Coding(Canonicals.GRAVITY_CODES, OutcomeGiven.RESULTING_ACTIVITY, null),
            activity(said))
        : Optional.empty();
  }

  private static Optional<TaskOutputComponent> output(Coding type, CodeableConcept value) {
    return value.isEmpty()
        ? Optional.empty()
        : Optional.of(new TaskOutputComponent(new CodeableConcept(type), value));
  }

  private static CodeableConcept outcome(CodeableConcept said) {
    Stream<Coding> gravity = Bare.codings(said, Canonicals.GRAVITY_CODES).map(Bare::coding);
    List<Coding> ours = Bare.known(said, Canonicals.REFERRAL_OUTCOME);
    CodeableConcept copy = new CodeableConcept();
    Stream.concat(ours.stream(), gravity).forEach(copy::addCoding);
    return copy.setText(said.getText());
  }

  /** Of any code system: procedures are coded in many; without display or text. */
  private static CodeableConcept activity(CodeableConcept said) {
    CodeableConcept copy = new CodeableConcept();
    said.getCoding().stream()
        .filter(coding -> coding.hasSystem() && coding.hasCode())
        .map(Bare::coding)
        .forEach(copy::addCoding);
    return copy;
  }
}

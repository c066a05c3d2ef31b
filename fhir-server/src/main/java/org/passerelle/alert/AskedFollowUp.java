package org.passerelle.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.jspecify.annotations.Nullable;
import org.passerelle.fault.FaultException;
import org.passerelle.parameters.Values;

/**
 * What is written down of what came of an alert.
 *
 * @param notes words, each a note of its own: those that were sent, and ours for what was ticked
 * @param told whether the person knows, or may know, from now on; empty where nothing is said of it
 * @param review whether this is the review
 */
record AskedFollowUp(List<String> notes, Optional<Boolean> told, boolean review) {

  static final String DETAILS = "details";
  static final String HELP = "help";
  static final String TOLD = "told";
  static final String REVIEW = "review";

  private static final int MOST = 4_000;

  /**
   * Reads it.
   *
   * @throws FaultException invalid-content for anything but Parameters with one of these or more
   */
  static AskedFollowUp of(@Nullable IBaseResource body) {
    Values values = Values.of(body, List.of(DETAILS, HELP, TOLD, REVIEW));
    if (values.isEmpty()) {
      throw Values.wrong("There is details, help, told or review, at the least.");
    }
    List<String> notes = new ArrayList<>();
    Optional<Boolean> told = values.yesOrNo(TOLD);
    Optional<Boolean> review = values.yesOrNo(REVIEW);
    values.words(DETAILS, MOST).ifPresent(notes::add);
    values
        .yesOrNo(HELP)
        .map(
            yes ->
                yes
                    ? "Aide appelée ailleurs. Help was called elsewhere."
                    : "Pas d’aide appelée ailleurs. No help was called elsewhere.")
        .ifPresent(notes::add);
    told.map(
            yes ->
                yes
                    ? "La personne le sait, ou peut le savoir. The person knows, or may know."
                    : "Pas dit à la personne pour le moment. Not told to the person for now.")
        .ifPresent(notes::add);
    review
        .map(
            yes ->
                yes
                    ? "Révision : justifiée. Review: justified."
                    : "Révision : pas justifiée. Review: not justified.")
        .ifPresent(notes::add);
    return new AskedFollowUp(List.copyOf(notes), told, review.isPresent());
  }
}

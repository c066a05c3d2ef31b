package org.passerelle.door;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CareTeam.CareTeamParticipantComponent;
import org.hl7.fhir.r4.model.CareTeam.CareTeamStatus;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.passerelle.profiles.Canonicals;

/**
 * In which circles a partner is the only one: whoever these are about would be left without a
 * partner. Pure.
 */
final class OnlyPartner {

  private static final Set<String> PARTNERS = Set.of("patient-partner", "citizen-partner");
  private static final List<CareTeamStatus> OVER =
      Arrays.asList(CareTeamStatus.INACTIVE, CareTeamStatus.ENTEREDINERROR);

  private OnlyPartner() {}

  /**
   * Of these circles, those in which nobody else is a partner now. One whose status says nothing
   * counts, so that nobody is overlooked.
   *
   * @param practitioner id of the partner's Practitioner in the same room
   */
  static List<CareTeam> in(List<CareTeam> circles, String practitioner, Instant now) {
    return circles.stream()
        .filter(circle -> !OVER.contains(circle.getStatus()))
        .filter(circle -> isOnly(circle, "Practitioner/" + practitioner, now))
        .toList();
  }

  private static boolean isOnly(CareTeam circle, String partner, Instant now) {
    List<Reference> partners =
        circle.getParticipant().stream()
            .filter(OnlyPartner::isPartner)
            .filter(participant -> isThere(participant.getPeriod(), now))
            .map(CareTeamParticipantComponent::getMember)
            .toList();
    return !partners.isEmpty()
        && partners.stream().allMatch(member -> partner.equals(member.getReference()));
  }

  private static boolean isPartner(CareTeamParticipantComponent participant) {
    return participant.getRole().stream()
        .flatMap(role -> role.getCoding().stream())
        .filter(coding -> Canonicals.CIRCLE_ROLE.equals(coding.getSystem()))
        .anyMatch(coding -> PARTNERS.contains(coding.getCode()));
  }

  private static boolean isThere(Period period, Instant now) {
    return !period.hasEnd() || period.getEnd().toInstant().isAfter(now);
  }
}

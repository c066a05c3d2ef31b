package org.passerelle.door;

import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CareTeam.CareTeamParticipantComponent;
import org.hl7.fhir.r4.model.CareTeam.CareTeamStatus;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Period;
import org.passerelle.profiles.Canonicals;

/**
 * In which circles a partner is the only one: whoever these are about would be left without a
 * partner. Pure.
 */
final class OnlyPartner {

  private static final Set<String> PARTNERS = Set.of("patient-partner", "citizen-partner");
  private static final List<CareTeamStatus> OVER =
      Arrays.asList(CareTeamStatus.INACTIVE, CareTeamStatus.ENTEREDINERROR);

  private static final String PRACTITIONER = "Practitioner/";
  private static final int DAY = "2026-05-04".length();

  private OnlyPartner() {}

  /**
   * Of these circles, those in which nobody else is a partner now. One whose status says nothing
   * counts, so that nobody is overlooked.
   *
   * @param practitioner id of the partner's Practitioner in the same room
   * @param notThere ids of Practitioners there who are partners no more, or not today
   * @param now where the custodian is
   */
  static List<CareTeam> in(
      List<CareTeam> circles, String practitioner, Set<String> notThere, ZonedDateTime now) {
    return circles.stream()
        .filter(circle -> !OVER.contains(circle.getStatus()))
        .filter(circle -> isOnly(circle, PRACTITIONER + practitioner, notThere, now))
        .toList();
  }

  private static boolean isOnly(
      CareTeam circle, String partner, Set<String> notThere, ZonedDateTime now) {
    List<String> partners =
        circle.getParticipant().stream()
            .filter(OnlyPartner::isPartner)
            .filter(participant -> isThere(participant.getPeriod(), now))
            .map(participant -> Objects.toString(participant.getMember().getReference(), ""))
            .toList();
    return partners.contains(partner)
        && partners.stream().allMatch(one -> one.equals(partner) || notThere.contains(bare(one)));
  }

  private static String bare(String reference) {
    return reference.startsWith(PRACTITIONER)
        ? reference.substring(PRACTITIONER.length())
        : reference;
  }

  private static boolean isPartner(CareTeamParticipantComponent participant) {
    return participant.getRole().stream()
        .flatMap(role -> role.getCoding().stream())
        .filter(coding -> Canonicals.CIRCLE_ROLE.equals(coding.getSystem()))
        .anyMatch(coding -> PARTNERS.contains(coding.getCode()));
  }

  /** Whole days where the custodian is, the last one included; to the instant where it is said. */
  private static boolean isThere(Period period, ZonedDateTime now) {
    return (!period.getStartElement().hasValue() || order(period.getStartElement(), now) <= 0)
        && (!period.getEndElement().hasValue() || order(period.getEndElement(), now) >= 0);
  }

  /**
   * Below zero when it is before now, above when it is after; of a day, a month, a year as much.
   */
  private static int order(DateTimeType said, ZonedDateTime now) {
    String written = said.getValueAsString();
    if (written.length() > DAY) {
      return said.getValue().toInstant().compareTo(now.toInstant());
    }
    return written.compareTo(now.toLocalDate().toString().substring(0, written.length()));
  }
}

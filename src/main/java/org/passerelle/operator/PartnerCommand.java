package org.passerelle.operator;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.passerelle.authorisation.Authorisation;
import org.passerelle.authorisation.Authorisations;
import org.passerelle.authorisation.AuthorisedPartner;

/**
 * {@code partner trained CLIENT DAY | undertaking CLIENT DAY | practitioner CLIENT ID | end CLIENT
 * [--anyway] | list [--room R]}: which partners are authorised, until when, and which Practitioner
 * of the circle's room each is. Decision 0023.
 */
public final class PartnerCommand implements OperatorCommand {

  private static final String USAGE =
      """
      partner trained CLIENT DAY
      partner undertaking CLIENT DAY
      partner practitioner CLIENT ID
      partner end CLIENT [--anyway]
      partner list [--room R]""";

  private static final String NOBODY = "There is no active client of a partner there.";

  private final Authorisations authorisations;
  private final ClientPeople people;

  PartnerCommand(Authorisations authorisations, ClientPeople people) {
    this.people = people;
    this.authorisations = authorisations;
  }

  @Override
  public String word() {
    return "partner";
  }

  @Override
  public OperatorReply run(Words words) {
    return switch (words.at(0)) {
      case "trained" -> dated(words, authorisations::trained);
      case "undertaking" -> dated(words, authorisations::signed);
      case "practitioner" -> practitioner(words.at(1), words.at(2));
      case "end" -> words.at(1).isEmpty() ? usage() : end(words);
      case "list" -> list(words.option("room"));
      default -> usage();
    };
  }

  private OperatorReply dated(
      Words words, BiFunction<String, LocalDate, Optional<Authorisation>> recorded) {
    if (words.at(2).isEmpty()) {
      return usage();
    }
    return PartnerWords.day(words.at(2), authorisations.today())
        .map(day -> now(recorded.apply(words.at(1), day)))
        .orElseGet(() -> OperatorReply.refused(PartnerWords.NO_DAY));
  }

  private OperatorReply practitioner(String client, String id) {
    if (!PartnerWords.isId(id)) {
      return usage();
    }
    if (!people.isThere(client, id)) {
      return OperatorReply.refused(
          authorisations.partner(client).isEmpty()
              ? NOBODY
              : "The room of that partner has no such Practitioner.");
    }
    return authorisations.practitionerIs(client, id)
        ? OperatorReply.done("Client " + client + " is Practitioner/" + id + " of its room.")
        : OperatorReply.refused(NOBODY);
  }

  private OperatorReply end(Words words) {
    return people
        .alone(words, words.at(1))
        .map(OperatorReply::refused)
        .orElseGet(() -> now(authorisations.end(words.at(1))));
  }

  private OperatorReply now(Optional<Authorisation> recorded) {
    return recorded
        .map(now -> OperatorReply.done(PartnerWords.stands(now, authorisations.today())))
        .orElseGet(() -> OperatorReply.refused(NOBODY));
  }

  private OperatorReply list(Optional<String> room) {
    List<AuthorisedPartner> partners =
        authorisations.partners().stream()
            .filter(partner -> room.isEmpty() || room.get().equals(partner.room()))
            .toList();
    LocalDate today = authorisations.today();
    return OperatorReply.done(
        partners.isEmpty()
            ? "There is no partner."
            : partners.stream()
                .map(partner -> PartnerWords.line(partner, today))
                .collect(Collectors.joining("\n")));
  }

  private static OperatorReply usage() {
    return OperatorReply.refused(USAGE);
  }
}

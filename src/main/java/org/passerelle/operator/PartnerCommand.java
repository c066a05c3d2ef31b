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
 * {@code partner trained CLIENT DAY | undertaking CLIENT DAY | end CLIENT | list [--room R]}: which
 * partners are authorised, and until when. Decision 0023.
 */
public final class PartnerCommand implements OperatorCommand {

  private static final String USAGE =
      """
      partner trained CLIENT DAY
      partner undertaking CLIENT DAY
      partner end CLIENT
      partner list [--room R]""";

  private static final String NOBODY = "There is no active client of a partner there.";

  private final Authorisations authorisations;

  PartnerCommand(Authorisations authorisations) {
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
      case "end" -> words.at(1).isEmpty() ? usage() : now(authorisations.end(words.at(1)));
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

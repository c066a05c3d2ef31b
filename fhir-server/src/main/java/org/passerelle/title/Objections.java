package org.passerelle.title;

import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Consent;
import org.passerelle.consent.ConsentDecider;
import org.passerelle.consent.ConsentQuestion;
import org.passerelle.consent.ConsentReader;
import org.passerelle.consent.Decision;
import org.passerelle.consent.Deny;
import org.passerelle.consent.Unread;

/**
 * What people without a title refused, and what the person themself said after it. What cannot be
 * read with certainty is no objection: it stops, whoever said it. Decision 0020.
 */
final class Objections {

  private final List<Consent> objections;
  private final List<Consent> others;
  private final Entitled entitled;
  private final ConsentQuestion question;
  private final ConsentDecider decider = new ConsentDecider();

  Objections(List<Consent> counted, Entitled entitled, ConsentQuestion question) {
    this.entitled = entitled;
    this.question = question;
    ConsentReader reader = new ConsentReader();
    this.objections =
        counted.stream()
            .filter(consent -> entitled.isObjection(consent, question.at()))
            .filter(consent -> !(reader.read(consent, question.zone()) instanceof Unread))
            .toList();
    this.others = counted.stream().filter(consent -> !objections.contains(consent)).toList();
  }

  /**
   * The answer on each word of the person's own, taken alone, with every refusal but the objections
   * that were made before it. Empty without an objection.
   */
  List<Decision> overruled() {
    return objections.isEmpty()
        ? List.of()
        : others.stream()
            .filter(consent -> entitled.isOwnWord(consent, question.at()))
            .map(own -> decider.decide(against(own), question.basedOn(own.getIdPart())))
            .toList();
  }

  /** Whether nothing but objections stops it. */
  boolean aloneStop() {
    return decider.decide(others, question).fold(permit -> true, deny -> !stops(deny));
  }

  private List<Consent> against(Consent own) {
    Stream<Consent> left =
        objections.stream().filter(objection -> !entitled.isLater(own, objection));
    return Stream.concat(others.stream(), left).toList();
  }

  private static boolean stops(Deny deny) {
    return switch (deny.reason()) {
      case UNREAD, DENIED -> true;
      default -> false;
    };
  }
}

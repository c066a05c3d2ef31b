package org.passerelle.operator;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.passerelle.authorisation.Authorisations;
import org.passerelle.door.PersonName;
import org.passerelle.policy.Principal;
import org.passerelle.token.NewClient;
import org.passerelle.whosaw.PersonClients;

/**
 * What an operator says of whoever is behind a new client: {@code --patient}, whose client it is,
 * and {@code --trained} and {@code --undertaking} of a partner.
 */
final class ClientPeople {

  private static final String PATIENT = "patient";
  private static final String TRAINED = "trained";
  private static final String UNDERTAKING = "undertaking";
  private static final Set<Principal> OF_A_PERSON = Set.of(Principal.PERSON, Principal.CAREGIVER);

  private final PersonClients persons;
  private final Authorisations authorisations;

  ClientPeople(PersonClients persons, Authorisations authorisations) {
    this.persons = persons;
    this.authorisations = authorisations;
  }

  /** Why it cannot be said of a client in this role; empty when it can. */
  Optional<String> refusal(Words words, Principal role) {
    if (words.option(PATIENT).isPresent() && !OF_A_PERSON.contains(role)) {
      return Optional.of("A Patient is named for the roles person and caregiver alone.");
    }
    boolean dated =
        Stream.of(TRAINED, UNDERTAKING).anyMatch(name -> words.option(name).isPresent());
    if (dated && !role.isPartner()) {
      return Optional.of("A training and an undertaking are a partner's.");
    }
    return Stream.of(TRAINED, UNDERTAKING)
        .flatMap(name -> words.option(name).stream())
        .filter(day -> PartnerWords.day(day, authorisations.today()).isEmpty())
        .findFirst()
        .map(day -> PartnerWords.NO_DAY);
  }

  /** Records it of the client that was added; what there is to say about it. */
  String record(Words words, NewClient client) {
    words
        .option(PATIENT)
        .ifPresent(known -> persons.bind(client.id(), new PersonName(client.room(), known)));
    if (!client.role().isPartner()) {
      return "";
    }
    day(words, TRAINED).ifPresent(day -> authorisations.trained(client.id(), day));
    day(words, UNDERTAKING).ifPresent(day -> authorisations.signed(client.id(), day));
    return "\n" + PartnerWords.stands(authorisations.of(client.id()), authorisations.today());
  }

  private Optional<LocalDate> day(Words words, String option) {
    return words.option(option).flatMap(said -> PartnerWords.day(said, authorisations.today()));
  }
}

package org.passerelle.operator;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.passerelle.authorisation.Authorisations;
import org.passerelle.door.PartnersPeople;
import org.passerelle.door.PersonName;
import org.passerelle.policy.Principal;
import org.passerelle.token.NewClient;
import org.passerelle.whosaw.PersonClients;

/**
 * What an operator says of whoever is behind a new client: {@code --patient}, whose client it is,
 * and {@code --trained}, {@code --undertaking} and {@code --practitioner} of a partner; and whom a
 * partner leaves alone.
 */
final class ClientPeople {

  /** Said with a word that ends something, whoever it leaves alone. */
  private static final String ANYWAY = "anyway";

  private static final String PATIENT = "patient";
  private static final String PRACTITIONER = "practitioner";
  private static final String TRAINED = "trained";
  private static final String UNDERTAKING = "undertaking";
  private static final Set<Principal> OF_A_PERSON = Set.of(Principal.PERSON, Principal.CAREGIVER);

  private final PersonClients persons;
  private final Authorisations authorisations;
  private final PartnersPeople people;

  ClientPeople(PersonClients persons, Authorisations authorisations, PartnersPeople people) {
    this.people = people;
    this.persons = persons;
    this.authorisations = authorisations;
  }

  /** Why it cannot be said of a client in this role; empty when it can. */
  Optional<String> refusal(Words words, Principal role) {
    if (words.option(PATIENT).isPresent() && !OF_A_PERSON.contains(role)) {
      return Optional.of("A Patient is named for the roles person and caregiver alone.");
    }
    boolean partners =
        Stream.of(TRAINED, UNDERTAKING, PRACTITIONER)
            .anyMatch(name -> words.option(name).isPresent());
    if (partners && !role.isPartner()) {
      return Optional.of("A training, an undertaking and a Practitioner are a partner's.");
    }
    if (words.option(PRACTITIONER).filter(id -> !PartnerWords.isId(id)).isPresent()) {
      return Optional.of("--practitioner is the id of a Practitioner of that room.");
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
    String missing = words.option(PRACTITIONER).map(one -> practitioner(client, one)).orElse("");
    day(words, TRAINED).ifPresent(day -> authorisations.trained(client.id(), day));
    day(words, UNDERTAKING).ifPresent(day -> authorisations.signed(client.id(), day));
    return "\n"
        + PartnerWords.stands(authorisations.of(client.id()), authorisations.today())
        + missing;
  }

  /** Whether the room of this partner has that Practitioner. */
  boolean isThere(String client, String practitioner) {
    return authorisations
        .partner(client)
        .filter(partner -> people.hasPractitioner(partner, practitioner))
        .isPresent();
  }

  /** Records which Practitioner it is; why it could not be. */
  private String practitioner(NewClient client, String id) {
    if (!isThere(client.id(), id)) {
      return "\nThe room has no such Practitioner: say it with partner practitioner.";
    }
    authorisations.practitionerIs(client.id(), id);
    return "";
  }

  /** Why this client is not to be ended yet: whom it would leave without a partner. */
  Optional<String> alone(Words words, String client) {
    boolean anyway = words.option(ANYWAY).isPresent() || words.from(0).contains("--" + ANYWAY);
    int left =
        anyway ? 0 : authorisations.partner(client).map(people::onlyWith).map(List::size).orElse(0);
    return left == 0
        ? Optional.empty()
        : Optional.of(
            left
                + (left == 1 ? " circle has" : " circles have")
                + " no other partner: in that room, CareTeam?participant=Practitioner/ID. Hand them"
                + " over first, or say --anyway.");
  }

  private Optional<LocalDate> day(Words words, String option) {
    return words.option(option).flatMap(said -> PartnerWords.day(said, authorisations.today()));
  }
}

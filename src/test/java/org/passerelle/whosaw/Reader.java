package org.passerelle.whosaw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.Parameters;
import org.passerelle.door.PersonName;
import org.passerelle.policy.Principal;
import org.passerelle.scope.Level;
import org.passerelle.support.Answer;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.World;
import org.passerelle.token.ClientRegister;
import org.passerelle.token.NewClient;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

/** A person of the circle, or who speaks for them, reading who saw their information. */
record Reader(FhirCaller caller, String patient) {

  static final String CIRCLE = "pairs-du-quartier";

  private static final String SECRET =
      PasswordEncoderFactories.createDelegatingPasswordEncoder().encode("demo");

  /** Someone bound to this Patient of the circle. */
  static Reader of(World world, Principal role, String patient) {
    return of(world, role, patient, Level.of(role).everything());
  }

  /** The same, whose tokens are granted no more than these scopes. */
  static Reader of(World world, Principal role, String patient, String scopes) {
    String id = "c-" + UUID.randomUUID();
    world
        .bean(ClientRegister.class)
        .add(NewClient.withSecret(id, CIRCLE, role, SECRET).within(scopes));
    world.bean(PersonClients.class).bind(id, new PersonName(CIRCLE, patient));
    return new Reader(FhirCaller.client(world.address(), id, CIRCLE, null), patient);
  }

  Answer asks(String query) {
    return caller.get("Patient/" + patient + "/$who-saw" + query);
  }

  /** All sentences of one page. */
  List<String> reads(String query) {
    Answer answer = asks(query);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.as(Parameters.class).getParameter().stream()
        .filter(line -> line.getName().equals("line"))
        .map(line -> line.getPart().get(0).getValue().primitiveValue().replace('\u00a0', ' '))
        .toList();
  }

  /** The same, without when. */
  List<String> hears(String query) {
    return reads(query).stream()
        .map(sentence -> sentence.replaceFirst("^(Le|On) .*?(\\d+ h \\d+|[ap]\\.m\\.)\\)?, ", ""))
        .toList();
  }
}

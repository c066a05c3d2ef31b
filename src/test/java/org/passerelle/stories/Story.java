package org.passerelle.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.DomainResource;
import org.passerelle.support.Answer;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.Receiver;
import org.passerelle.support.Requester;
import org.passerelle.support.World;
import org.passerelle.support.World.Engine;

/**
 * Who is in every story. Each is told on every database: {@link StoriesOnH2Test}, {@link
 * DangersOnH2Test}.
 */
abstract class Story {

  final World world;
  final Requester clinic;
  final Receiver panier;
  final Receiver atelier;

  Story(Engine engine) {
    world = World.on(engine);
    clinic = new Requester(as("clinique-du-parc"));
    panier = new Receiver(as("le-panier"));
    atelier = new Receiver(as("atelier-couleurs"));
  }

  final FhirCaller as(String room) {
    return world.as(room);
  }

  /** Has this caller create it; its id. */
  static String made(FhirCaller caller, DomainResource resource) {
    DomainResource fresh = resource.copy();
    fresh.setId((String) null);
    Answer answer = caller.post(resource.fhirType(), fresh);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.as(resource.getClass()).getIdElement().getIdPart();
  }
}

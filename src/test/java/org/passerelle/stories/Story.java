package org.passerelle.stories;

import org.passerelle.support.FhirCaller;
import org.passerelle.support.Receiver;
import org.passerelle.support.Requester;
import org.passerelle.support.World;
import org.passerelle.support.World.Engine;

/** Who is in every story. Each is told on every database: {@link StoriesOnH2Test}. */
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
}

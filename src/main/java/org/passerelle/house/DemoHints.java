package org.passerelle.house;

/** What to try in the demonstration. */
final class DemoHints {

  private DemoHints() {}

  static String of(String address) {
    return """
        Try, without a token:
          curl '%1$s/fhir/directory/HealthcareService?need=food&language=fr&_count=3'
        A token of a room (its client is named as the room, its secret is demo):
          curl -u le-panier:demo -d grant_type=client_credentials %1$s/oauth2/token
        Rooms: clinique-du-parc, clinique-des-erables, pairs-du-quartier, le-panier,
          atelier-couleurs, logis-ensemble, etude-lien-social. README.md has a first crossing.
        People: dre-sol, inf-lune (clinicians of clinique-du-parc), pair-camille (a partner)."""
        .formatted(address);
  }
}

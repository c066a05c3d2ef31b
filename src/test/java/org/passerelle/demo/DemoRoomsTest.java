package org.passerelle.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;

class DemoRoomsTest {

  @Test
  void namesTheRoomsThatTheDesignPromises() {
    assertThat(DemoRooms.read())
        .extracting(DemoRoom::name, DemoRoom::kind)
        .containsExactly(
            tuple("clinique-du-parc", "clinic"),
            tuple("clinique-des-erables", "clinic"),
            tuple("pairs-du-quartier", "circle"),
            tuple("le-panier", "organization"),
            tuple("atelier-couleurs", "organization"),
            tuple("logis-ensemble", "organization"),
            tuple("etude-lien-social", "study"));
  }

  @Test
  void marksEveryTitleInBothLanguages() {
    assertThat(DemoRooms.read())
        .allSatisfy(
            room -> {
              assertThat(room.titleFr()).endsWith(" (démo)").isNotEqualTo(room.titleEn());
              assertThat(room.titleEn()).endsWith(" (démo)");
            });
  }

  @Test
  void givesEachAMailboxOfItsOwnThatCannotExist() {
    assertThat(DemoRooms.read())
        .extracting(DemoRoom::contact)
        .doesNotHaveDuplicates()
        .allMatch(contact -> contact.matches("[a-z]+@[a-z-]+\\.example"));
  }
}

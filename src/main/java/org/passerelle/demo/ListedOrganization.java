package org.passerelle.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An organization as {@code demo/services.yaml} lists it.
 *
 * @param key its name for the eyes of the file's reader; the ids are made from it
 * @param room the name of its room, absent when it is not connected
 * @param assured the day on which it last said that its listing is right (yyyy-MM-dd)
 * @param place where it is found, absent for one that has no door of its own
 */
record ListedOrganization(
    String key,
    @Nullable String room,
    OrganizationKind kind,
    Bilingual name,
    Reach reach,
    String assured,
    @Nullable Place place,
    List<ListedService> services) {

  ListedOrganization {
    services = orEmpty(services);
  }

  static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }

  /** How to reach it: a phone from 514-555-0100 to 0199, a mailbox and a page at .example. */
  record Reach(String phone, String mail, String url) {}

  /**
   * Where it is.
   *
   * @param street absent where the address is kept secret
   * @param postal the first three characters of the postal code
   * @param access codes of the access code system
   */
  record Place(
      Bilingual name,
      @Nullable String street,
      String borough,
      String postal,
      List<String> access,
      List<Bilingual> accessNotes,
      @Nullable Bilingual directions) {

    Place {
      access = orEmpty(access);
      accessNotes = orEmpty(accessNotes);
    }
  }
}

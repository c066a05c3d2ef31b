package org.passerelle.demo;

import java.util.List;
import org.passerelle.profiles.Canonicals;

/**
 * A room that the demo opens at start. Design section 8, "Demo rooms".
 *
 * @param name the room's name, as in {@code /fhir/{name}} and in {@link Canonicals#ROOM_SYSTEM}
 * @param kind {@code clinic}, {@code circle}, {@code organization} or {@code study}
 * @param titleFr its French title, ending in "(démo)"
 * @param titleEn its English title, ending in "(démo)"
 * @param contact a mailbox at {@code .example}
 * @param clients who may ask for tokens beside the room's own system
 */
public record DemoRoom(
    String name,
    String kind,
    String titleFr,
    String titleEn,
    String contact,
    List<Client> clients) {

  /**
   * One of them.
   *
   * @param id its client id
   * @param role the code of its role
   * @param told whether a clinic's is told of dangers: those who are, in the file's order
   */
  public record Client(String id, String role, boolean told) {}
}

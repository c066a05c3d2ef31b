package org.passerelle.demo;

import org.passerelle.profiles.Canonicals;

/**
 * A room that the demo opens at start. Design section 8, "Demo rooms".
 *
 * @param name the room's name, as in {@code /fhir/{name}} and in {@link Canonicals#ROOM_SYSTEM}
 * @param kind {@code clinic}, {@code circle}, {@code organization} or {@code study}
 * @param titleFr its French title, ending in "(démo)"
 * @param titleEn its English title, ending in "(démo)"
 * @param contact a mailbox at {@code .example}
 */
public record DemoRoom(String name, String kind, String titleFr, String titleEn, String contact) {}

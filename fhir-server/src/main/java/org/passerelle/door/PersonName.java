package org.passerelle.door;

/**
 * A person as one room knows them.
 *
 * @param room the room's name
 * @param patient id of the Patient there
 */
public record PersonName(String room, String patient) {}

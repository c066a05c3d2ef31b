package org.passerelle.routes.trespass;

import org.passerelle.room.Rooms;

/** A road that would look into rooms. */
public record Wanderer(Rooms rooms) {}

package org.passerelle.loop;

import org.passerelle.door.Passage;
import org.passerelle.minimise.Source;
import org.passerelle.room.Room;

/**
 * What a Task asks, understood.
 *
 * @param receiver the room that it names
 * @param passage by which it is to cross
 * @param referral what it is made of, in the requester's room
 */
public record Ask(Room receiver, Passage passage, Source referral) {}

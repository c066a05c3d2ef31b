package org.passerelle.door;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a person asks to have shown, and to whom.
 *
 * @param room name of the room that holds it
 * @param type {@code Goal} or {@code CarePlan}
 * @param id its id there
 * @param recipient name of the room that is to see it
 * @param until the last day, in the custodian's zone; null for no end
 * @param follow whether later changes are to be seen too, until that day
 */
public record Wish(
    String room,
    String type,
    String id,
    String recipient,
    @Nullable LocalDate until,
    boolean follow) {}

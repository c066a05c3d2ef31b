package org.passerelle.minimise;

import java.time.LocalDate;

/**
 * From where to where, and how far along.
 *
 * @param sourceRoom name of the requester's room
 * @param targetRoom name of the receiver's room
 * @param ids ids of the copies in the receiver's room
 * @param stage how much may cross
 * @param today today in the custodian's zone: names, numbers and addresses that have ended stay
 */
public record Crossing(
    String sourceRoom, String targetRoom, CopyIds ids, Stage stage, LocalDate today) {}

package org.passerelle.access;

import java.time.Instant;
import java.util.UUID;

/**
 * One line of one room's ledger of access.
 *
 * @param id its id, drawn at random
 * @param who who asked, and whose ledger this is
 * @param act what was asked
 * @param finding what came of it
 * @param at when, to the microsecond
 */
public record AccessLine(UUID id, Who who, Act act, Finding finding, Instant at) {}

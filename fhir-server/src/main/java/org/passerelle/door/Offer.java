package org.passerelle.door;

import org.hl7.fhir.r4.model.DomainResource;

/**
 * Exactly what a recipient would see, before anything passes.
 *
 * @param wish what was asked
 * @param patient id of the person in the room that shares
 * @param version FHIR version id of the item
 * @param copy what would be seen, under no id
 * @param seal of this offer and no other: whoever then asks to share says by it what the person was
 *     shown
 */
public record Offer(Wish wish, String patient, String version, DomainResource copy, String seal) {}

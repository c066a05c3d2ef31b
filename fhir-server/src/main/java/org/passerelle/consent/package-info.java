/**
 * May this leave? Reads the person's Consents and decides. Design section 4, "Which Consents
 * count".
 *
 * <p>Pure: FHIR's model and Java only; no Spring, no Camel, no HAPI server, no clock, no I/O. The
 * one place where a {@link org.passerelle.consent.Permit} is made. Unknown means deny.
 */
@NullMarked
package org.passerelle.consent;

import org.jspecify.annotations.NullMarked;

/**
 * The load test: referral transactions against any FHIR base, and what it measured. It loads a
 * yardstick just as well, and knows the service's own classes only where it starts a house of its
 * own to measure its door.
 */
@NullMarked
package org.passerelle.bench;

import org.jspecify.annotations.NullMarked;

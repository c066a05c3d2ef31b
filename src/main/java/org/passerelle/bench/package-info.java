/**
 * The load test: referral transactions against any FHIR base, and what it measured. Knows nothing
 * of the service's own classes, so that it can load a yardstick just as well.
 */
@NullMarked
package org.passerelle.bench;

import org.jspecify.annotations.NullMarked;

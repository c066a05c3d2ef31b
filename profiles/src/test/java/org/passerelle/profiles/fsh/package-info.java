/** Compiles the FHIR Shorthand with SUSHI, without a FHIR registry, and compares. */
@NullMarked
package org.passerelle.profiles.fsh;

import org.jspecify.annotations.NullMarked;

/**
 * The ways round the wall that HAPI FHIR 8.8.0 leaves open (reference/hapi.md, section 1.2): each
 * is seen to leak with our layers taken away, and to be closed with them.
 */
@NullMarked
package org.passerelle.leaks;

import org.jspecify.annotations.NullMarked;

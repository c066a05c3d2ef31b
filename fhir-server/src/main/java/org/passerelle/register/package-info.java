/**
 * The register of communications of one room: what it sent to whom, what it got from whom, on what
 * ground. Act respecting health and social services information, s.265.
 */
@NullMarked
package org.passerelle.register;

import org.jspecify.annotations.NullMarked;

/** Calls to the outside, and those that are not made. */
@NullMarked
package org.passerelle.outgoing;

import org.jspecify.annotations.NullMarked;

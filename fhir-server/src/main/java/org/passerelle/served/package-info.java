/**
 * What rooms serve: the list that the gate, the index and the CapabilityStatement all come from.
 */
@NullMarked
package org.passerelle.served;

import org.jspecify.annotations.NullMarked;

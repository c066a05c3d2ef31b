/** The service's side of the administrative commands, on loopback alone. */
@NullMarked
package org.passerelle.operator;

import org.jspecify.annotations.NullMarked;

/** Calls to the outside: whom we may call, and the one way in which it is done. */
@NullMarked
package org.passerelle.outgoing;

import org.jspecify.annotations.NullMarked;

/** Who is asking: a verified token, bound to one room. */
@NullMarked
package org.passerelle.caller;

import org.jspecify.annotations.NullMarked;

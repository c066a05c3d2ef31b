/** Who may ask: the embedded token issuer, its clients and its keys. */
@NullMarked
package org.passerelle.token;

import org.jspecify.annotations.NullMarked;

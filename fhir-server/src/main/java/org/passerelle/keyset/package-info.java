/** Public keys that others publish at a URL: fetched, bounded, kept for a while. */
@NullMarked
package org.passerelle.keyset;

import org.jspecify.annotations.NullMarked;

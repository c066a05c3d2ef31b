/** What of the house can be reached, and what it says of itself. */
@NullMarked
package org.passerelle.surface;

import org.jspecify.annotations.NullMarked;

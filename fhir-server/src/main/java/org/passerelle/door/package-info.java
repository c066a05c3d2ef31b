/** The one crossing between two rooms: decide, minimise, record, hand over. Design section 4. */
@NullMarked
package org.passerelle.door;

import org.jspecify.annotations.NullMarked;

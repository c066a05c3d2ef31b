/** What time tells of the wall: nothing to a stranger, and what the wall costs to everyone. */
@NullMarked
package org.passerelle.timing;

import org.jspecify.annotations.NullMarked;

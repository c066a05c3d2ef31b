/** What keeps rooms apart on the way in and on the way out: the gate and the guard. */
@NullMarked
package org.passerelle.wall;

import org.jspecify.annotations.NullMarked;

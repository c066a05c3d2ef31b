/** A house in a process of its own, killed without warning and started again on the same data. */
@NullMarked
package org.passerelle.kill;

import org.jspecify.annotations.NullMarked;

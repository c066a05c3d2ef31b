/**
 * How far a person's life goals have been reached, in the one number that studies compare. Design
 * section 2, "Life goal"; decision 0013.
 */
@NullMarked
package org.passerelle.goal;

import org.jspecify.annotations.NullMarked;

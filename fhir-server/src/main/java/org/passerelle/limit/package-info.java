/** How much one caller may ask of the house. */
@NullMarked
package org.passerelle.limit;

import org.jspecify.annotations.NullMarked;

/** What arrives, before it is taken in. */
@NullMarked
package org.passerelle.intake;

import org.jspecify.annotations.NullMarked;

/** What arrives is validated here, once, before any database transaction. */
@NullMarked
package org.passerelle.intake;

import org.jspecify.annotations.NullMarked;

/** The application's entry point, alone. */
@NullMarked
package org.passerelle;

import org.jspecify.annotations.NullMarked;

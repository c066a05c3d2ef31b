/** {@code $share}: what a person asks to have shown to somebody, as an operation. */
@NullMarked
package org.passerelle.share;

import org.jspecify.annotations.NullMarked;

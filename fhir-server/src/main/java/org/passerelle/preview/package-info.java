/** {@code $preview}: exactly what a referral would tell its receiver, as an operation. */
@NullMarked
package org.passerelle.preview;

import org.jspecify.annotations.NullMarked;

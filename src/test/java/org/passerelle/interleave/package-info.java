/** A referral's two sides act at the same time, at random: no access after the person's no. */
@NullMarked
package org.passerelle.interleave;

import org.jspecify.annotations.NullMarked;

/** Reads what of a referral may cross, and why: {@code projection.yaml}. */
@NullMarked
package org.passerelle.projection;

import org.jspecify.annotations.NullMarked;

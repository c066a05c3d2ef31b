/** What each side may do to a referral, checked where it is stored. Design section 5. */
@NullMarked
package org.passerelle.loop;

import org.jspecify.annotations.NullMarked;

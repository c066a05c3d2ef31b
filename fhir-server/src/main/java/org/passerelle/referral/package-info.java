/**
 * The loop: who may move a referral where, who owns which element, and how its links and need are
 * read. Pure: no storage, no server, no clock. Design section 5.
 */
@NullMarked
package org.passerelle.referral;

import org.jspecify.annotations.NullMarked;

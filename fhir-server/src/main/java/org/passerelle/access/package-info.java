/**
 * The ledger of access: who read, searched, wrote or was refused what, in which room, when. A line
 * is written before its answer is. Decision 0008.
 */
@NullMarked
package org.passerelle.access;

import org.jspecify.annotations.NullMarked;

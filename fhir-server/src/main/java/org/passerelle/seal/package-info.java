/**
 * Seals the ledger of access: a hash chain for each room, over lines whose transactions have surely
 * ended, and the check that finds what was altered, removed or moved since. Decision 0008.
 */
@NullMarked
package org.passerelle.seal;

import org.jspecify.annotations.NullMarked;

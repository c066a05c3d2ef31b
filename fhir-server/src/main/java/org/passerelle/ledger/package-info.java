/** What passed and what was refused: one line a room, appended before anything is handed over. */
@NullMarked
package org.passerelle.ledger;

import org.jspecify.annotations.NullMarked;

/**
 * Who saw my information: the person's accesses, passages and denials over all rooms, told to the
 * person in plain sentences. The one place that reads ledgers across rooms, for the person alone.
 * Decision 0011.
 */
@NullMarked
package org.passerelle.whosaw;

import org.jspecify.annotations.NullMarked;

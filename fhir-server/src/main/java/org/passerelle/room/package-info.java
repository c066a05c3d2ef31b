/**
 * A custodian's data: one HAPI partition each, and the only package that touches partitions and
 * DAOs.
 */
@NullMarked
package org.passerelle.room;

import org.jspecify.annotations.NullMarked;

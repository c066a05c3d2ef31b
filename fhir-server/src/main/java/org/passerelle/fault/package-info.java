/** Coded errors: one translation point from what went wrong to an OperationOutcome. */
@NullMarked
package org.passerelle.fault;

import org.jspecify.annotations.NullMarked;

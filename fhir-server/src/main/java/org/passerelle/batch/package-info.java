/** A batch is several requests in one envelope: each entry stands or falls alone. */
@NullMarked
package org.passerelle.batch;

import org.jspecify.annotations.NullMarked;

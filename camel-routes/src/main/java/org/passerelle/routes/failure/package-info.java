/** What happens when a road fails: one policy for all of them. */
@NullMarked
package org.passerelle.routes.failure;

import org.jspecify.annotations.NullMarked;

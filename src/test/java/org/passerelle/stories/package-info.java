/** Stories through the whole house, as its users would tell them. */
@NullMarked
package org.passerelle.stories;

import org.jspecify.annotations.NullMarked;

/** SMART Backend Services and scopes, and what is refused of them. */
@NullMarked
package org.passerelle.smart;

import org.jspecify.annotations.NullMarked;

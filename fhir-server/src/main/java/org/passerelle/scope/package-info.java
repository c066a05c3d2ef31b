/** SMART App Launch 2.2 scopes as values, and how they narrow a policy. Pure. */
@NullMarked
package org.passerelle.scope;

import org.jspecify.annotations.NullMarked;

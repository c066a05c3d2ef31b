/** What the body of an operation says. */
@NullMarked
package org.passerelle.parameters;

import org.jspecify.annotations.NullMarked;

/** What a body must be before a parser sees it. */
@NullMarked
package org.passerelle.body;

import org.jspecify.annotations.NullMarked;

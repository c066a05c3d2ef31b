/** What a body must be before a parser builds anything of it: bounded, read in one way, inert. */
@NullMarked
package org.passerelle.body;

import org.jspecify.annotations.NullMarked;

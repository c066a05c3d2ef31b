/** What failed for good and waits for a person: listed by number, and done again on demand. */
@NullMarked
package org.passerelle.parked;

import org.jspecify.annotations.NullMarked;

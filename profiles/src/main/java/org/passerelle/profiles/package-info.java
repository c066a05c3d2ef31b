/** The words: every canonical URL and code that we own, and the packaged definitions. */
@NullMarked
package org.passerelle.profiles;

import org.jspecify.annotations.NullMarked;

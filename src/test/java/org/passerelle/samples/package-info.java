/** What other systems send, taken in and passed on. The samples themselves stay outside. */
@NullMarked
package org.passerelle.samples;

import org.jspecify.annotations.NullMarked;

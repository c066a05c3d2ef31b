/** The house: settings, keys, and what is started with what. */
@NullMarked
package org.passerelle.house;

import org.jspecify.annotations.NullMarked;

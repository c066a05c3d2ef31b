/** What the installation decides. */
@NullMarked
package org.passerelle.house;

import org.jspecify.annotations.NullMarked;

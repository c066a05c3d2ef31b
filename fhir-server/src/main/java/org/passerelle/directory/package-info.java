/** The public room: what it holds, and how its entries name rooms. */
@NullMarked
package org.passerelle.directory;

import org.jspecify.annotations.NullMarked;

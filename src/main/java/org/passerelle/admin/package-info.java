/** The operator's side of the administrative commands: a small client of the running service. */
@NullMarked
package org.passerelle.admin;

import org.jspecify.annotations.NullMarked;

/** {@code $alert}: a danger that a partner tells of, its answer, and what comes of it. */
@NullMarked
package org.passerelle.alert;

import org.jspecify.annotations.NullMarked;

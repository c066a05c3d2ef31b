/**
 * What crosses, and nothing else: copies are built fresh from an allow-list, so that an element
 * which nobody thought of stays behind. Pure: no storage, no server, no clock. Design section 4.
 */
@NullMarked
package org.passerelle.minimise;

import org.jspecify.annotations.NullMarked;

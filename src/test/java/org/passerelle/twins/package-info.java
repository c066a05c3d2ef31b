/**
 * Two worlds that differ in one fact of a room, asked the same by someone who is not of that room:
 * they must answer alike. Design section 3, last line.
 */
@NullMarked
package org.passerelle.twins;

import org.jspecify.annotations.NullMarked;

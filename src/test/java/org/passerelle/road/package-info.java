/** What a room's own server is told, and what waits for a person when it cannot be. */
@NullMarked
package org.passerelle.road;

import org.jspecify.annotations.NullMarked;

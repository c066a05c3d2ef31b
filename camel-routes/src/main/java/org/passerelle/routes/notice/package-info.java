/** The road by which a room's own server is told: a signed POST, bounded in time and in place. */
@NullMarked
package org.passerelle.routes.notice;

import org.jspecify.annotations.NullMarked;

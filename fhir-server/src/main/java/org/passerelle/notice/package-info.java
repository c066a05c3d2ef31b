/**
 * Telling a room's own server that something changed there: an id, signed, and nothing else. What
 * is to be told is written here, in order; the roads carry it (module camel-routes).
 */
@NullMarked
package org.passerelle.notice;

import org.jspecify.annotations.NullMarked;

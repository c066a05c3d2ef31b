/** Puts the module together; nothing else lives here. */
@NullMarked
package org.passerelle.server;

import org.jspecify.annotations.NullMarked;

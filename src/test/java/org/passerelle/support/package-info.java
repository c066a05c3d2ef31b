/** The whole house, started once per database, and callers who speak to it over HTTP. */
@NullMarked
package org.passerelle.support;

import org.jspecify.annotations.NullMarked;

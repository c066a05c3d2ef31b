/** Secrets of the installation: files beside the data, mode 0600, never in the database. */
@NullMarked
package org.passerelle.secret;

import org.jspecify.annotations.NullMarked;

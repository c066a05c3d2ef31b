/**
 * Who may do what: one policy a principal, as data, checked at start against what rooms serve.
 * Nothing here asks or stores anything; the wall judges by it.
 */
@NullMarked
package org.passerelle.policy;

import org.jspecify.annotations.NullMarked;

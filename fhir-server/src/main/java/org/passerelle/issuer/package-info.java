/** Tokens that other issuers made: verified by their keys, held to what is registered here. */
@NullMarked
package org.passerelle.issuer;

import org.jspecify.annotations.NullMarked;

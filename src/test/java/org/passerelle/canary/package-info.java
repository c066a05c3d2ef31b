/**
 * Unique tokens in every element of one room, looked for everywhere that is not that room:
 * reference/privacy.md, section 6.2, rows 47 and 48, and issue 3, the adversary's last part.
 */
@NullMarked
package org.passerelle.canary;

import org.jspecify.annotations.NullMarked;

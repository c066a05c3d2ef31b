/** What an attacker sends: the house answers all of it quickly, in its own words, unharmed. */
@NullMarked
package org.passerelle.hostile;

import org.jspecify.annotations.NullMarked;

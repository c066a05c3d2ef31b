/** The wall's fourth layer, seen from the database: row-level security on PostgreSQL. */
@NullMarked
package org.passerelle.rows;

import org.jspecify.annotations.NullMarked;

/** How a URL is written, before anyone reads what it means. */
@NullMarked
package org.passerelle.url;

import org.jspecify.annotations.NullMarked;

/** Which partners are authorised: trained within the year, their undertaking signed. */
@NullMarked
package org.passerelle.authorisation;

import org.jspecify.annotations.NullMarked;

/**
 * The register of confidentiality incidents of each custodian, with the eight fields of, r.
 * 1, section 15, and its sister, r. 3.1, section 7. Decision 0022.
 */
@NullMarked
package org.passerelle.incident;

import org.jspecify.annotations.NullMarked;

/**
 * Who decides for a person, and by what title. Decision 0020.
 *
 * <p>Pure: FHIR's model and Java only, over {@link org.passerelle.consent}. It makes no permit; it
 * keeps one from being made, or has it end sooner. Unknown means no title.
 */
@NullMarked
package org.passerelle.title;

import org.jspecify.annotations.NullMarked;

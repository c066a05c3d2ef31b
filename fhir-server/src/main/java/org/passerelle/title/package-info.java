/**
 * Who decides for a person, and by what title. Decision 0020.
 *
 * <p>Pure: FHIR's model and Java only, over {@link org.passerelle.consent}. It keeps a permit from
 * being made, or has it end sooner; the one thing that it opens is that an objection gives way to
 * what the person said after it. Unknown means no title.
 */
@NullMarked
package org.passerelle.title;

import org.jspecify.annotations.NullMarked;

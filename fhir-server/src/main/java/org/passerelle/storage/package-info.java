/** HAPI FHIR JPA as our store: settings, schema, search parameters. No business rule lives here. */
@NullMarked
package org.passerelle.storage;

import org.jspecify.annotations.NullMarked;

/**
 * The invented neighbourhood of the demo: its rooms and its directory of services, read from YAML
 * and turned into FHIR by pure mappers. Nothing here opens a room, writes a base or names anyone
 * who exists.
 */
@NullMarked
package org.passerelle.demo;

import org.jspecify.annotations.NullMarked;

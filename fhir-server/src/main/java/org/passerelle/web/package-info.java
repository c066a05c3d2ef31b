/** The FHIR base over HTTP: servlet, filters, conformance statement. */
@NullMarked
package org.passerelle.web;

import org.jspecify.annotations.NullMarked;

package org.passerelle.minimise.trespass;

import ca.uhn.fhir.rest.api.server.RequestDetails;

/** Breaks the purity of its package on purpose, so that the walls can be seen to refuse it. */
public record Trespasser(RequestDetails request) {}

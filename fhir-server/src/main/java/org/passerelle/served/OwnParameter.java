package org.passerelle.served;

/**
 * A search parameter of ours.
 *
 * @param type FHIR search parameter type code
 * @param path FHIRPath of what is indexed
 */
public record OwnParameter(String type, String path) {}

package org.passerelle.parameters;

/** Offers operations of {@code served.yaml} to HAPI, which finds them by its own annotations. */
public interface OperationProvider {}

package org.passerelle.consent;

/** What in a Consent was not understood. A closed list, without a word of the Consent itself. */
public enum UnreadCause {
  /** It has no id, so that nothing could be said to rest on it. */
  NO_ID,
  /** A status that is no code. */
  STATUS,
  /** {@code implicitRules}: rules that we do not have. */
  IMPLICIT_RULES,
  /** A modifier extension: we know none. */
  MODIFIER_EXTENSION,
  /** A scope that is neither privacy, treatment, research nor advance directive, or is several. */
  SCOPE,
  /** A period that is no stretch of time, or an exception's that lies outside. */
  PERIOD,
  /** A provision that is neither a permit nor a denial. */
  TYPE,
  /** A provision within that is no plain exception: of the same type, deeper, or of everything. */
  NESTED_PROVISION,
  /** A {@code provision.class} that is no resource type of FHIR's. */
  DATA_CLASS,
  /** {@code provision.code}. */
  DATA_CODE,
  /** A {@code provision.securityLabel} that is no level or sensitivity that we know. */
  SECURITY_LABEL,
  /** {@code provision.dataPeriod}. */
  DATA_PERIOD,
  /** An action outside FHIR's own codes. */
  ACTION,
  /** A permit for a resource that does not say whether for it alone or for what is around it. */
  DATA_MEANING
}

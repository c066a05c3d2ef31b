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
  /** A period that is no stretch of time. */
  PERIOD,
  /** A provision that is neither a permit nor a denial. */
  TYPE,
  /** A provision within the provision. */
  NESTED_PROVISION,
  /** {@code provision.class}. */
  DATA_CLASS,
  /** {@code provision.code}. */
  DATA_CODE,
  /** {@code provision.securityLabel}. */
  SECURITY_LABEL,
  /** {@code provision.dataPeriod}. */
  DATA_PERIOD,
  /** An action outside FHIR's own codes. */
  ACTION,
  /** A permit limited to what is related to, or authored by, something. */
  DATA_MEANING
}

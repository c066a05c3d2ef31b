package org.passerelle.leaks;

import java.util.function.Predicate;

/**
 * The ways round the wall that are known of HAPI 8.8.0, each asked of two rooms: does the second
 * learn something of the first? Versions left after a delete are the room's own: {@link
 * DeletedVersionLeakTest}.
 */
enum KnownLeak {
  CANONICAL_REVINCLUDE(CanonicalIncludeLeakTest::isTold),
  PAGE_LINK(PageLinkLeakTest::isTold),
  HAS(HasLeakTest::isTold),
  HISTORY_TOTAL(HistoryCountLeakTest::isTold),
  STATEMENT_COUNTS(CapabilityStatementLeakTest::isToldHowMany),
  STATEMENT_CACHED(CapabilityStatementLeakTest::isToldWhoAsked),
  META(MetaLeakTest::isTold),
  CONDITIONAL_CREATE(ConditionalCreateLeakTest::isTold),
  FOREIGN_ID(IdClashLeakTest::isTold),
  AUTO_VERSION(AutoVersionLeakTest::isTold),
  SOURCE(SourceLeakTest::isTold);

  private final Predicate<Neighbours> told;

  KnownLeak(Predicate<Neighbours> told) {
    this.told = told;
  }

  /** Whether the second learns something of the first. */
  boolean tells(Neighbours two) {
    return told.test(two);
  }
}

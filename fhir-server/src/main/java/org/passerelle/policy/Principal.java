package org.passerelle.policy;

import static org.passerelle.room.RoomKind.CIRCLE;
import static org.passerelle.room.RoomKind.CLINIC;
import static org.passerelle.room.RoomKind.DIRECTORY;
import static org.passerelle.room.RoomKind.NOTEBOOK;
import static org.passerelle.room.RoomKind.ORGANIZATION;
import static org.passerelle.room.RoomKind.STUDY;
import static org.passerelle.room.RoomKind.TRAY;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.passerelle.room.RoomKind;

/**
 * Everybody who can ask. Each has a policy file of its own, named by its code; the kinds of room
 * that it names there are those given here. Design section 1.
 */
public enum Principal {
  /** The room's own system: an EMR, an organization's software. */
  SYSTEM(CLINIC, CIRCLE, ORGANIZATION, STUDY),
  CLINIC_STAFF(CLINIC, TRAY),
  CLERK(CLINIC),
  CARE_NAVIGATOR(CLINIC),
  PATIENT_PARTNER(CIRCLE, NOTEBOOK),
  CITIZEN_PARTNER(CIRCLE, NOTEBOOK),
  /** A partner who is not authorised now: no client is added as one. Decision 0023. */
  LAPSED_PARTNER(CIRCLE),
  VOLUNTEER(ORGANIZATION),
  ORGANIZATION_MEMBER(ORGANIZATION, TRAY),
  /** A caregiver, or someone who speaks for the person. */
  CAREGIVER(CIRCLE, TRAY),
  PERSON(CIRCLE),
  RESEARCHER(STUDY),
  DECISION_MAKER(),
  OPERATOR(),
  /** Whoever shows no token. */
  ANONYMOUS(DIRECTORY);

  private final Set<RoomKind> kinds;

  Principal(RoomKind... kinds) {
    this.kinds = Set.of(kinds);
  }

  /** The word for it in a token's {@code role} claim, in commands and as its file's name. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The principal of this code; empty when there is none. */
  public static Optional<Principal> of(String code) {
    return Arrays.stream(values()).filter(principal -> principal.code().equals(code)).findFirst();
  }

  /** The kinds of room in which it may be given anything at all; elsewhere it may do nothing. */
  public Set<RoomKind> kinds() {
    return kinds;
  }

  /** Whether a client can have this role in a room of this kind, which is no inner one. */
  public boolean canBeClientOf(RoomKind kind) {
    return this != ANONYMOUS && this != LAPSED_PARTNER && kinds.contains(kind) && !kind.inner();
  }

  /** Whether it accompanies people, which wants an authorisation. */
  public boolean isPartner() {
    return this == PATIENT_PARTNER || this == CITIZEN_PARTNER;
  }

  /** The kind of inner room that is made together with such a client; empty when none is. */
  public Optional<RoomKind> inner() {
    return kinds.stream().filter(RoomKind::inner).findFirst();
  }
}

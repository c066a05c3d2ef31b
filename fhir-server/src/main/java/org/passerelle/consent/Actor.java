package org.passerelle.consent;

import static java.util.Objects.requireNonNullElse;

import java.util.Set;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Reference;
import org.passerelle.profiles.Canonicals;

/**
 * Whom a provision is about. The role does not decide. Empty strings stand for what is not said.
 *
 * @param system system of the logical identifier
 * @param value value of the logical identifier
 * @param reference the literal reference, without a version
 */
public record Actor(String system, String value, String reference) {

  private static final Set<String> KINDS =
      Set.of("clinic", "circle", "organization", "study", "notebook", "tray", "directory");
  private static final Pattern ROOM_NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern LISTED =
      Pattern.compile(
          Pattern.quote(Canonicals.DIRECTORY + "/Organization/") + "[A-Za-z0-9\\-.]{1,64}");
  private static final Pattern INDIVIDUAL =
      Pattern.compile(
          "(Patient|Practitioner|PractitionerRole|RelatedPerson|Device)/[A-Za-z0-9\\-.]{1,64}");
  private static final Pattern VERSION = Pattern.compile("/_history/[^/]*$");

  /** Reads the reference of {@code Consent.provision.actor}. */
  static Actor of(Reference actor) {
    return new Actor(
        requireNonNullElse(actor.getIdentifier().getSystem(), ""),
        requireNonNullElse(actor.getIdentifier().getValue(), ""),
        VERSION.matcher(requireNonNullElse(actor.getReference(), "")).replaceFirst(""));
  }

  /** Whom it names. Another is only who is plainly another: an unknown name may be anyone's. */
  public Naming names(Receiver receiver) {
    if (isTwofold(receiver)) {
      return Naming.UNCLEAR;
    }
    if (isRoom(receiver.room()) || isKind(receiver.kind()) || receiver.urls().contains(reference)) {
      return Naming.RECEIVER;
    }
    return isAnotherRoom() || isAnotherKind() || isSomeoneElse() ? Naming.ANOTHER : Naming.UNCLEAR;
  }

  /**
   * Whether a refusal of it may be one of this receiver: unless it is plainly another's. Whose a
   * tray is no Consent can say but by its name, so somebody by name may be its owner.
   */
  boolean mayMean(Receiver receiver) {
    boolean owned = receiver.around().isPresent();
    return names(receiver) != Naming.ANOTHER
        || (owned && INDIVIDUAL.matcher(reference).matches())
        || receiver.around().filter(this::mayMean).isPresent();
  }

  /**
   * A listing and a room or kind that are not plainly the same receiver name nobody for certain.
   */
  private boolean isTwofold(Receiver receiver) {
    boolean listed = reference.startsWith(Canonicals.DIRECTORY + "/");
    boolean known =
        system.equals(Canonicals.ROOM_SYSTEM) || system.equals(Canonicals.ROOM_KIND_SYSTEM);
    return listed
        && known
        && receiver.urls().contains(reference)
            != (isRoom(receiver.room()) || isKind(receiver.kind()));
  }

  /** Whether it names this receiver itself, by its name or its listing, and not by its kind. */
  boolean isItself(Receiver receiver) {
    return !isTwofold(receiver) && (isRoom(receiver.room()) || receiver.urls().contains(reference));
  }

  /** Whether it names that room by its own name, not by its kind or its listing. */
  boolean isRoom(String room) {
    return system.equals(Canonicals.ROOM_SYSTEM) && value.equals(room);
  }

  private boolean isKind(String kind) {
    return system.equals(Canonicals.ROOM_KIND_SYSTEM) && value.equals(kind);
  }

  private boolean isAnotherRoom() {
    return system.equals(Canonicals.ROOM_SYSTEM) && ROOM_NAME.matcher(value).matches();
  }

  private boolean isAnotherKind() {
    return system.equals(Canonicals.ROOM_KIND_SYSTEM) && KINDS.contains(value);
  }

  private boolean isSomeoneElse() {
    return LISTED.matcher(reference).matches() || INDIVIDUAL.matcher(reference).matches();
  }
}

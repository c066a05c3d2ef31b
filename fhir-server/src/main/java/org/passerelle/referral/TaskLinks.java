package org.passerelle.referral;

import static org.passerelle.referral.RefusalCode.FOCUS_MISSING;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.passerelle.profiles.Canonicals;

/** Reads what a Task points at. reference/referral.md, section 3.1. */
public final class TaskLinks {

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9.-]{1,64}");
  private static final String WHAT_TO_DO = "Set Task.focus to a ServiceRequest of this room.";

  private TaskLinks() {}

  /**
   * The ServiceRequest in focus, or in basedOn (CA:eReC). When both name one, focus must be among
   * basedOn. A ServiceRequest elsewhere, named by an absolute URL, does not count.
   */
  public static Linked request(Task task) {
    Optional<String> focus = toRequest(task.getFocus());
    List<String> basedOn =
        task.getBasedOn().stream().flatMap(reference -> toRequest(reference).stream()).toList();
    if (focus.isEmpty() && task.hasFocus()) {
      return unclear("Task.focus names something other than a ServiceRequest of this room.");
    }
    if (focus.isEmpty() && basedOn.size() != 1) {
      return unclear("The Task does not name one ServiceRequest.");
    }
    if (focus.isPresent() && !basedOn.isEmpty() && !basedOn.contains(focus.get())) {
      return unclear("Task.focus and Task.basedOn name different ServiceRequests.");
    }
    return new Linked.ToRequest(focus.orElseGet(() -> basedOn.get(0)));
  }

  /**
   * Whom the Task names as its receiver. A room's identifier counts beside a reference that is not
   * a directory URL: that one is the requester's own record of the same organization.
   *
   * @param directoryBases other addresses of the directory, such as this server's own, without a
   *     slash at the end
   */
  public static Named receiver(Task task, Collection<String> directoryBases) {
    Reference owner = task.getOwner();
    Optional<Named.ByRoom> room = room(owner.getIdentifier());
    Optional<Named.ByDirectoryUrl> listing =
        Stream.concat(Stream.of(Canonicals.DIRECTORY), directoryBases.stream())
            .flatMap(base -> listing(owner, base).stream())
            .findFirst();
    if (room.isPresent() && listing.isPresent()) {
      return new Named.Both(room.get(), listing.get());
    }
    if (room.isPresent()) {
      return room.get();
    }
    if (listing.isPresent()) {
      return listing.get();
    }
    return owner.isEmpty() ? new Named.Nobody() : new Named.Foreign(said(owner));
  }

  /** Without the version, so that two ways to write the same reference agree. */
  private static Optional<String> toRequest(Reference reference) {
    String written = reference.getReference();
    if (written == null) {
      return Optional.empty();
    }
    if (written.startsWith("urn:")) {
      return Optional.of(written);
    }
    IdType id = new IdType(written);
    return "ServiceRequest".equals(id.getResourceType()) && id.hasIdPart() && !id.isAbsolute()
        ? Optional.of("ServiceRequest/" + id.getIdPart())
        : Optional.empty();
  }

  private static Optional<Named.ByRoom> room(Identifier identifier) {
    return Canonicals.ROOM_SYSTEM.equals(identifier.getSystem()) && identifier.hasValue()
        ? Optional.of(new Named.ByRoom(identifier.getValue()))
        : Optional.empty();
  }

  private static Optional<Named.ByDirectoryUrl> listing(Reference owner, String base) {
    String start = base + "/Organization/";
    String written = owner.hasReference() ? owner.getReference() : "";
    String id = written.startsWith(start) ? written.substring(start.length()) : "";
    return ID.matcher(id).matches() ? Optional.of(new Named.ByDirectoryUrl(id)) : Optional.empty();
  }

  private static String said(Reference owner) {
    if (owner.hasReference()) {
      return owner.getReference();
    }
    return owner.getIdentifier().hasSystem() ? owner.getIdentifier().getSystem() : "";
  }

  private static Linked unclear(String what) {
    return new Linked.Unclear(FOCUS_MISSING.because(what, WHAT_TO_DO));
  }
}

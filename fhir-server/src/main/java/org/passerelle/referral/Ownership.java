package org.passerelle.referral;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/**
 * Who may change which element of a referral. What the server itself keeps (id, meta, text,
 * lastModified) is nobody's. Whether a change of status is legal is for {@link Moves}. Design
 * section 5, "Who owns what".
 */
public final class Ownership {

  private static final Set<String> NOBODYS = Set.of("id", "meta", "text", "lastModified");

  /** How it goes. The same in both rooms, where the report back writes it. */
  private static final Set<String> RECEIVERS =
      Set.of("businessStatus", "statusReason", "output", "executionPeriod");

  /** On its own copy the receiver also keeps notes, which never leave its room. */
  private static final Set<String> RECEIVERS_ON_COPY = Set.of("status", "note");

  private static final Set<String> FIXED_BY_CROSSING = Set.of("owner", "for", "focus", "basedOn");

  private Ownership() {}

  /** May this side make of the Task before the Task after? */
  public static Verdict check(Task before, Task after, Side by) {
    return changed(before, after).stream()
        .filter(element -> !mayChange(element, before, after, by))
        .findFirst()
        .map(element -> refused(after, element, "Leave it as it is: the other side writes it."))
        .orElseGet(Verdict::allowed);
  }

  /**
   * Once a referral has crossed, its receiver, its person and its request stay what they are: the
   * copy is there on their account.
   */
  public static Verdict checkRequesterAfterCrossing(Task before, Task after) {
    return changed(before, after).stream()
        .filter(FIXED_BY_CROSSING::contains)
        .findFirst()
        .map(element -> refused(after, element, "Cancel this referral and refer anew."))
        .orElseGet(Verdict::allowed);
  }

  /** A copied ServiceRequest or Patient is the requester's: its receiver changes nothing in it. */
  public static Verdict checkCopy(DomainResource before, DomainResource after) {
    return changed(before, after).stream()
        .findFirst()
        .map(element -> refused(after, element, "Answer on the Task; the requester corrects this."))
        .orElseGet(Verdict::allowed);
  }

  private static boolean mayChange(String element, Task before, Task after, Side by) {
    if (by == Side.RECEIVER) {
      return RECEIVERS.contains(element) || RECEIVERS_ON_COPY.contains(element);
    }
    return !RECEIVERS.contains(element)
        || (element.equals("statusReason") && isRequestersOwnMove(before, after));
  }

  private static boolean isRequestersOwnMove(Task before, Task after) {
    TaskStatus to = after.getStatus();
    return before.getStatus() != to
        && (to == TaskStatus.CANCELLED || to == TaskStatus.ENTEREDINERROR);
  }

  private static List<String> changed(DomainResource before, DomainResource after) {
    return after.children().stream()
        .filter(child -> !NOBODYS.contains(child.getName()))
        .filter(child -> differs(child, before))
        .map(child -> child.getName().replace("[x]", ""))
        .toList();
  }

  private static boolean differs(Property after, DomainResource before) {
    Optional<Property> same =
        before.children().stream().filter(b -> b.getName().equals(after.getName())).findFirst();
    List<Base> old = same.map(Ownership::said).orElseGet(List::of);
    return !Base.compareDeep(old, said(after), true);
  }

  /** The model answers an absent element with null, or with an empty one once it was asked for. */
  private static List<Base> said(Property property) {
    return property.getValues().stream()
        .filter(value -> value != null && !value.isEmpty())
        .toList();
  }

  private static Verdict refused(DomainResource resource, String element, String todo) {
    String path = resource.fhirType() + "." + element;
    return RefusalCode.NOT_YOURS_TO_CHANGE.because(path + " is not yours to change.", todo);
  }
}

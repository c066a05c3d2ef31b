package org.passerelle.wall;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.Resource;
import org.passerelle.fault.Fault;
import org.passerelle.fault.FaultException;
import org.passerelle.policy.ElementNames;
import org.passerelle.policy.TypePolicy;

/**
 * Which elements a caller sets or changes. What it writes is free; what it only reads must stay as
 * it is; what it does not see it cannot say anything about, and what is stored there stays. So a
 * resource that was shown in part can be sent back, and an answer never tells what is hidden.
 */
final class ElementGate {

  private final FhirContext fhir;

  ElementGate(FhirContext fhir) {
    this.fhir = fhir;
  }

  /**
   * Judges a new resource.
   *
   * @throws FaultException {@link Fault#NOT_YOURS_TO_CHANGE}
   */
  void created(TypePolicy type, Resource resource) {
    if (type.writes().all()) {
      return;
    }
    for (BaseRuntimeChildDefinition child : children(resource)) {
      if (!free(type, child)) {
        require(values(child, resource).isEmpty(), child);
      }
    }
    keepMeta(resource, new Meta());
  }

  /**
   * Judges a new version, and fills in what its sender does not see.
   *
   * @throws FaultException {@link Fault#NOT_YOURS_TO_CHANGE}
   */
  void updated(TypePolicy type, Resource before, Resource after) {
    if (type.writes().all()) {
      return;
    }
    for (BaseRuntimeChildDefinition child : children(after)) {
      if (free(type, child)) {
        continue;
      }
      if (type.reads().has(ElementNames.of(child))) {
        require(same(values(child, before), values(child, after)), child);
      } else {
        require(values(child, after).isEmpty(), child);
        values(child, before).forEach(value -> child.getMutator().addValue(after, value));
      }
    }
    keepMeta(after, before.getMeta());
  }

  private static boolean free(TypePolicy type, BaseRuntimeChildDefinition child) {
    String name = ElementNames.of(child);
    return type.writes().has(name) || ElementNames.ALWAYS.contains(name);
  }

  /** Tags, labels and profiles are not part of what a policy lets anyone write. */
  private static void keepMeta(Resource resource, Meta kept) {
    Meta meta = resource.getMeta();
    meta.setTag(kept.copy().getTag());
    meta.setSecurity(kept.copy().getSecurity());
    meta.setProfile(kept.copy().getProfile());
    meta.setSource(kept.getSource());
  }

  private List<BaseRuntimeChildDefinition> children(Resource resource) {
    return fhir.getResourceDefinition(resource).getChildren();
  }

  private static List<IBase> values(BaseRuntimeChildDefinition child, Resource resource) {
    return child.getAccessor().getValues(resource).stream()
        .filter(value -> !value.isEmpty())
        .toList();
  }

  private static boolean same(List<IBase> before, List<IBase> after) {
    if (before.size() != after.size()) {
      return false;
    }
    for (int i = 0; i < before.size(); i++) {
      if (!((Base) before.get(i)).equalsDeep((Base) after.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static void require(boolean allowed, BaseRuntimeChildDefinition child) {
    if (!allowed) {
      throw new FaultException(Fault.NOT_YOURS_TO_CHANGE, "It is: " + ElementNames.of(child) + ".");
    }
  }
}

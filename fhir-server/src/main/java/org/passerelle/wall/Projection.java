package org.passerelle.wall;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeResourceDefinition;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.util.ResourceReferenceInfo;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.Resource;
import org.passerelle.policy.ElementNames;
import org.passerelle.policy.TypePolicy;

/**
 * The part of a resource that a policy shows: a new one, into which only what is listed is laid. It
 * says that it is a part whether or not anything was left out, or the mark would tell.
 */
final class Projection {

  private final FhirContext fhir;

  Projection(FhirContext fhir) {
    this.fhir = fhir;
  }

  /**
   * What is shown of this resource, which stays as it is.
   *
   * @param marked whether to mark it as a part; HAPI's encoder does so itself for {@code _summary}
   *     and {@code _elements}
   */
  Resource of(TypePolicy type, Resource whole, boolean marked) {
    if (type.reads().all()) {
      return whole;
    }
    RuntimeResourceDefinition definition = fhir.getResourceDefinition(whole);
    Resource part = (Resource) definition.newInstance();
    part.setIdElement(whole.getIdElement());
    for (BaseRuntimeChildDefinition child : definition.getChildren()) {
      String name = ElementNames.of(child);
      if (type.reads().has(name) && !ElementNames.ALWAYS.contains(name)) {
        for (IBase value : child.getAccessor().getValues(whole)) {
          child.getMutator().addValue(part, value);
        }
      }
    }
    part.setMeta(meta(whole, marked));
    return type.reads().has("contained") ? part : withoutContained(part);
  }

  private static Meta meta(Resource whole, boolean marked) {
    Meta meta = whole.getMeta().copy();
    if (marked) {
      meta.addTag(
          Constants.TAG_SUBSETTED_SYSTEM_R4, Constants.TAG_SUBSETTED_CODE, "Resource in part");
    }
    return meta;
  }

  /** A reference holds on to what it was read with, and the encoder would write that out again. */
  private Resource withoutContained(Resource part) {
    Resource cut = part.copy();
    cut.setIdElement(part.getIdElement());
    for (ResourceReferenceInfo reference : fhir.newTerser().getAllResourceReferences(cut)) {
      reference.getResourceReference().setResource(null);
    }
    return cut;
  }
}

package org.passerelle.canary;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementDefinition;
import ca.uhn.fhir.context.RuntimeChildPrimitiveEnumerationDatatypeDefinition;
import ca.uhn.fhir.context.RuntimeChildResourceDefinition;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.instance.model.api.IPrimitiveType;
import org.hl7.fhir.r4.model.BackboneElement;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Narrative;
import org.hl7.fhir.r4.model.Reference;
import org.passerelle.support.World;

/**
 * Fills what is empty in a resource, element by element, from HAPI's own definitions: no list of
 * paths is kept here. Of a choice of types it takes one; the next variant takes the next. A
 * datatype is not filled inside itself (a reference in an identifier in a reference), and its id
 * and extension are planted where the resource first has it.
 */
final class Planting {

  private static final int DEEPEST = 8;

  /** Their names end the path of what is handled apart, or would change what the whole means. */
  private static final Set<String> APART =
      Set.of("extension", "modifierExtension", "contained", "meta", "implicitRules", "id");

  private final Primitives primitives;
  private final Labels labels;
  private final Canaries canaries;
  private final Targets targets;
  private final int variant;
  private final Set<String> left;
  private final Set<Class<?>> met = new HashSet<>();
  private final Deque<Class<?>> above = new ArrayDeque<>();

  /**
   * @param targets what may be referred to; to anything else is referred by identifier and display
   * @param variant which type of each choice
   * @param left paths in which nothing is planted
   */
  Planting(Canaries canaries, Targets targets, int variant, Set<String> left) {
    this.primitives = new Primitives(canaries);
    this.labels = new Labels(canaries);
    this.canaries = canaries;
    this.targets = targets;
    this.variant = variant;
    this.left = left;
  }

  /** Fills this resource, which may have some elements already: they stay as they are. */
  <T extends DomainResource> T fill(T resource) {
    String type = resource.fhirType();
    met.clear();
    fill(resource, World.FHIR.getResourceDefinition(resource), type);
    labels.contain(resource);
    resource.addExtension(labels.extension(type));
    return resource;
  }

  /** The same, with its origin and labels. */
  <T extends DomainResource> T fillAndLabel(T resource) {
    labels.describe(resource);
    return fill(resource);
  }

  private void fill(IBase element, BaseRuntimeElementCompositeDefinition<?> definition, String at) {
    above.push(element.getClass());
    for (BaseRuntimeChildDefinition child : definition.getChildren()) {
      if (!APART.contains(child.getElementName())
          && child.getAccessor().getValues(element).isEmpty()) {
        plant(element, child, at);
      }
    }
    if (element instanceof Element part) {
      label(part, at);
    }
    above.pop();
  }

  private void plant(IBase element, BaseRuntimeChildDefinition child, String at) {
    List<String> names =
        child.getValidChildNames().stream()
            .filter(name -> !child.getElementName().equals(name + "[x]"))
            .sorted()
            .toList();
    String name = names.get(variant % names.size());
    String path = at + "." + name;
    boolean typed = element instanceof Reference && name.equals("type");
    if (typed || Bound.skips(path) || left.contains(path)) {
      return;
    }
    IBase value = value(child, name, path);
    if (!((Base) value).isEmpty()) {
      child.getMutator().addValue(element, value);
    }
  }

  private IBase value(BaseRuntimeChildDefinition child, String name, String path) {
    BaseRuntimeElementDefinition<?> definition = child.getChildByName(name);
    if (child instanceof RuntimeChildPrimitiveEnumerationDatatypeDefinition bound) {
      return Bound.first(bound, definition, path);
    }
    if (child instanceof RuntimeChildResourceDefinition refers) {
      return reference(refers, path);
    }
    IBase value = definition.newInstance(child.getInstanceConstructorArguments());
    if (value instanceof IPrimitiveType<?> primitive) {
      primitives.set(primitive, path);
    } else if (value instanceof Narrative narrative) {
      narrative.setStatus(Narrative.NarrativeStatus.GENERATED);
      narrative.setDivAsString("<div>" + canaries.token(path + ".div") + "</div>");
    } else if (value instanceof CodeableConcept concept && Bound.has(path)) {
      Bound.code(concept, path);
      concept.setText(canaries.token(path + ".text"));
    } else if (definition instanceof BaseRuntimeElementCompositeDefinition<?> composite) {
      Bound.measure(value);
      inside(value, composite, path);
    }
    return value;
  }

  private void inside(IBase value, BaseRuntimeElementCompositeDefinition<?> of, String path) {
    if (above.size() < DEEPEST && !above.contains(value.getClass())) {
      fill(value, of, path);
    }
  }

  private Reference reference(RuntimeChildResourceDefinition child, String path) {
    Reference reference = new Reference();
    targets.of(child.getResourceTypes()).ifPresent(reference::setReference);
    reference.setType(Targets.type(child.getResourceTypes()));
    if (!above.contains(Reference.class)) {
      inside(
          reference,
          (BaseRuntimeElementCompositeDefinition<?>)
              World.FHIR.getElementDefinition(Reference.class),
          path);
    }
    return reference;
  }

  /** An id and an extension, where the resource has this kind of element for the first time. */
  private void label(Element part, String at) {
    if (part instanceof BackboneElement || met.add(part.getClass())) {
      part.setId(canaries.token(at + ".id"));
      part.addExtension(labels.extension(at));
    }
  }
}

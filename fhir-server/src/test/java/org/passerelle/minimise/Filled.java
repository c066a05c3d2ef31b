package org.passerelle.minimise;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementDefinition;
import ca.uhn.fhir.context.FhirContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Base64BinaryType;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Enumeration;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.TimeType;
import org.hl7.fhir.utilities.xhtml.XhtmlNode;

/**
 * Fills every element that the model knows, whoever thought of it, with a canary: a text that must
 * not be found in a copy. Choices take another of their types at each turn.
 */
final class Filled {

  static final String CANARY = "CANARY";
  static final String YEAR = "1931";
  static final int NUMBER = 424243;

  private static final Pattern SURVIVOR = Pattern.compile(CANARY + "-[A-Za-z.]+");
  private static final int DEPTH = 4;
  private static final Set<String> LEFT_OUT = Set.of("contained", "modifierExtension", "extension");

  private final FhirContext fhir = FhirContext.forR4Cached();
  private final int turn;
  private int count;

  /**
   * @param turn which of the types of a choice to take
   */
  Filled(int turn) {
    this.turn = turn;
  }

  /** The canaries that a text holds. */
  static Set<String> survivors(String json) {
    return SURVIVOR.matcher(json).results().map(MatchResult::group).collect(Collectors.toSet());
  }

  <T extends IBaseResource> T fill(T resource) {
    fill(resource, fhir.getResourceDefinition(resource), resource.fhirType(), 0);
    return resource;
  }

  /** How many values were set. */
  int count() {
    return count;
  }

  private void fill(
      IBase parent, BaseRuntimeElementCompositeDefinition<?> definition, String path, int depth) {
    for (BaseRuntimeChildDefinition child : definition.getChildren()) {
      if (LEFT_OUT.contains(child.getElementName()) || depth > DEPTH) {
        continue;
      }
      List<String> names = new ArrayList<>(child.getValidChildNames());
      String name = names.get(turn % names.size());
      BaseRuntimeElementDefinition<?> type = child.getChildByName(name);
      IBase value = newValue(child, type);
      if (value == null) {
        continue;
      }
      String here = path + "." + name;
      if (value instanceof PrimitiveType<?> primitive) {
        set(primitive, here);
      } else if (type instanceof BaseRuntimeElementCompositeDefinition<?> composite) {
        fill(value, composite, here, depth + 1);
      }
      child.getMutator().addValue(parent, value);
    }
    extend(parent, path);
  }

  private static IBase newValue(
      BaseRuntimeChildDefinition child, BaseRuntimeElementDefinition<?> type) {
    if (type == null || type.getImplementingClass().equals(XhtmlNode.class)) {
      return null;
    }
    Object argument = child.getInstanceConstructorArguments();
    return argument == null ? type.newInstance() : type.newInstance(argument);
  }

  private void extend(IBase parent, String path) {
    Extension canary = new Extension("http://example.org/canary", new StringType(said(path)));
    if (parent instanceof Element element) {
      element.addExtension(canary);
      element.setId(said(path + ".id"));
    } else if (parent instanceof DomainResource resource) {
      resource.addExtension(canary);
    }
  }

  private void set(PrimitiveType<?> primitive, String path) {
    count++;
    if (primitive instanceof Enumeration<?> code) {
      code.setValueAsString(firstCode(code));
    } else if (primitive instanceof BooleanType) {
      primitive.setValueAsString(path.contains("doNotPerform") ? "false" : "true");
    } else if (primitive instanceof BaseDateTimeType) {
      boolean instant = primitive.fhirType().equals("instant");
      primitive.setValueAsString(YEAR + (instant ? "-02-03T04:05:06Z" : "-02-03"));
    } else if (primitive instanceof IntegerType || primitive instanceof DecimalType) {
      primitive.setValueAsString(String.valueOf(NUMBER));
    } else if (primitive instanceof TimeType) {
      primitive.setValueAsString("19:31:00");
    } else if (primitive instanceof Base64BinaryType) {
      primitive.setValueAsString("Q0FOQVJZ");
    } else {
      primitive.setValueAsString(said(path));
    }
    extend(primitive, path);
  }

  /** The first of the enum's codes; a Task is requested, so that no reason of an end crosses. */
  private static String firstCode(Enumeration<?> code) {
    String type = code.getEnumFactory().getClass().getName().replace("EnumFactory", "");
    if (type.endsWith("$TaskStatus")) {
      return "requested";
    }
    try {
      Object constant = Class.forName(type).getEnumConstants()[0];
      return (String) constant.getClass().getMethod("toCode").invoke(constant);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private String said(String path) {
    return CANARY + "-" + path;
  }
}

package org.passerelle.policy;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import java.util.Set;

/** How elements are named in policies. */
public final class ElementNames {

  /** Read by everybody and written by the server alone; no policy lists them. */
  public static final Set<String> ALWAYS = Set.of("id", "meta");

  private ElementNames() {}

  /** The element's name, a choice without its type: {@code occurrence} for occurrence[x]. */
  public static String of(BaseRuntimeChildDefinition child) {
    String name = child.getElementName();
    return name.endsWith("[x]") ? name.substring(0, name.length() - 3) : name;
  }
}

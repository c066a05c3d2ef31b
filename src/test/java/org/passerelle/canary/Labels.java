package org.passerelle.canary;

import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;

/** What any resource may carry besides its own elements, planted too. */
final class Labels {

  private static final String HELD = "https://forms.example.org/held";

  private final Canaries canaries;
  private final Primitives primitives;

  Labels(Canaries canaries) {
    this.canaries = canaries;
    this.primitives = new Primitives(canaries);
  }

  /** Where it says to have come from, its profile, its tag and its security label. */
  void describe(DomainResource resource) {
    String meta = resource.fhirType() + ".meta.";
    resource.getMeta().setSource(primitives.uri(meta + "source"));
    resource.getMeta().addProfile(primitives.uri(meta + "profile"));
    resource.getMeta().addTag(coding(meta + "tag"));
    resource.getMeta().addSecurity(coding(meta + "security"));
  }

  /** A resource inside it, to which an extension refers, as each must be referred to. */
  void contain(DomainResource resource) {
    String at = resource.fhirType() + ".contained";
    Organization inside = new Organization().setName(canaries.token(at + ".name"));
    inside.setId(canaries.token(at + ".id"));
    resource.addContained(inside);
    resource.addExtension(new Extension(HELD, new Reference("#" + inside.getIdPart())));
  }

  /** An extension that nobody knows. */
  Extension extension(String at) {
    return new Extension(
        primitives.uri(at + ".extension.url"),
        new StringType(canaries.token(at + ".extension.valueString")));
  }

  private Coding coding(String path) {
    return new Coding(
        primitives.uri(path + ".system"),
        canaries.token(path + ".code"),
        canaries.token(path + ".display"));
  }
}

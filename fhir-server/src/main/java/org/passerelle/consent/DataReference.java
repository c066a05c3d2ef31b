package org.passerelle.consent;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Consent.ConsentDataMeaning;
import org.hl7.fhir.r4.model.Consent.provisionDataComponent;

/**
 * What a provision is limited to ({@code Consent.provision.data}).
 *
 * @param instance whether it means that resource and nothing around it
 * @param reference the literal reference; empty when there is none
 */
public record DataReference(boolean instance, String reference) {

  /** The local form at the end of any reference, before its version. */
  private static final Pattern LOCAL =
      Pattern.compile("(?:.*/)?([A-Z][A-Za-z]+/[A-Za-z0-9\\-.]{1,64})(?:/_history/[^/]*)?");

  static DataReference of(provisionDataComponent data) {
    return new DataReference(
        data.getMeaning() == ConsentDataMeaning.INSTANCE,
        data.getReference().hasReference() ? data.getReference().getReference() : "");
  }

  /** Whether a permit limited to this covers the referral: word for word, no version, no server. */
  public boolean permits(Set<String> about) {
    return instance && about.contains(reference);
  }

  /** Whether a denial of this touches the referral: also when it cannot be told. */
  public boolean denies(Set<String> about) {
    Matcher local = LOCAL.matcher(reference);
    return !instance || !local.matches() || about.contains(local.group(1));
  }
}

package org.passerelle.consent;

import static java.util.Objects.requireNonNullElse;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Consent.ConsentDataMeaning;
import org.hl7.fhir.r4.model.Consent.provisionDataComponent;

/**
 * What a provision is limited to ({@code Consent.provision.data}).
 *
 * @param meaning that resource alone, with what is around it, or what it wrote; {@code NULL} where
 *     that is not said
 * @param reference the literal reference; empty when there is none
 */
public record DataReference(ConsentDataMeaning meaning, String reference) {

  /** The local form at the end of any reference, before its version. */
  private static final Pattern LOCAL =
      Pattern.compile("(?:.*/)?([A-Z][A-Za-z]+/[A-Za-z0-9\\-.]{1,64})(?:/_history/[^/]*)?");

  /** By FHIR's own words each of these holds the resource itself. */
  private static final Set<ConsentDataMeaning> WITH_ITSELF =
      Set.of(
          ConsentDataMeaning.INSTANCE, ConsentDataMeaning.RELATED, ConsentDataMeaning.DEPENDENTS);

  static DataReference of(provisionDataComponent data) {
    return new DataReference(
        data.getMeaning() == null ? ConsentDataMeaning.NULL : data.getMeaning(),
        requireNonNullElse(data.getReference().getReference(), ""));
  }

  /**
   * Whether a permit limited to this covers the referral: word for word, no version, no server, and
   * whatever is around it. Who wrote a referral is not asked, so what somebody wrote covers none.
   */
  public boolean permits(Set<String> about) {
    return WITH_ITSELF.contains(meaning) && about.contains(reference);
  }

  /** Whether a permit limited to this covers the item: it alone, not what is around it. */
  public boolean permits(String item) {
    return meaning == ConsentDataMeaning.INSTANCE && item.equals(reference);
  }

  /** Whether a denial of this touches the referral, or may hold it: also when it cannot be told. */
  public boolean denies(Set<String> about) {
    Matcher local = LOCAL.matcher(reference);
    return meaning != ConsentDataMeaning.INSTANCE
        || !local.matches()
        || about.contains(local.group(1))
        || Classes.isHolder(local.group(1).substring(0, local.group(1).indexOf('/')));
  }
}

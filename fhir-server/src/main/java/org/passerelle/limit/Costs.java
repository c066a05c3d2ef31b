package org.passerelle.limit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much work one request may ask for: decision 0016. What one client's requests together may ask
 * is in {@link LimitSettings}.
 *
 * @param bundleEntries how many entries a bundle may hold, 500 at most: each has its line in the
 *     ledger of access
 * @param bundleSearches how many of them may search
 * @param pageSize the largest page of a search; a larger {@code _count} is lowered to it
 * @param includes how many {@code _include} a search may have
 * @param values how many values a search may be given over all its parameters, those between commas
 *     one by one
 */
@ConfigurationProperties("passerelle.costs")
public record Costs(
    @DefaultValue("500") int bundleEntries,
    @DefaultValue("100") int bundleSearches,
    @DefaultValue("200") int pageSize,
    @DefaultValue("4") int includes,
    @DefaultValue("200") int values) {

  /** What no installation may exceed, in entries. */
  public static final int MOST_ENTRIES = 500;

  /**
   * Costs that can be accounted for.
   *
   * @throws IllegalArgumentException for bundles of more than {@link #MOST_ENTRIES}
   */
  public Costs {
    if (bundleEntries > MOST_ENTRIES) {
      throw new IllegalArgumentException(
          "passerelle.costs.bundle-entries is " + MOST_ENTRIES + " at most");
    }
  }
}

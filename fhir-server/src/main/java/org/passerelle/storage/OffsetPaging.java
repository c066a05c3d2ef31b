package org.passerelle.storage;

import ca.uhn.fhir.rest.api.server.IBundleProvider;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.IPagingProvider;
import org.jspecify.annotations.Nullable;

/**
 * Pages by offset and stores no search, so that there is no page link that could be carried from
 * one room to another (reference/hapi.md, row L1).
 */
public final class OffsetPaging implements IPagingProvider {

  private static final int DEFAULT_PAGE = 50;

  private final int most;

  /**
   * @param most the largest page; a larger {@code _count} is lowered to it
   */
  OffsetPaging(int most) {
    this.most = most;
  }

  @Override
  public int getDefaultPageSize() {
    return Math.min(DEFAULT_PAGE, most);
  }

  @Override
  public int getMaximumPageSize() {
    return most;
  }

  @Override
  public boolean canStoreSearchResults() {
    return false;
  }

  @Override
  public @Nullable IBundleProvider retrieveResultList(
      @Nullable RequestDetails request, String searchId) {
    return null;
  }

  @Override
  public String storeResultList(@Nullable RequestDetails request, IBundleProvider list) {
    throw new IllegalStateException("no search is ever stored");
  }
}

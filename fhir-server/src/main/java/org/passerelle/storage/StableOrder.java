package org.passerelle.storage;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.SortSpec;

/**
 * What a search's own order leaves equal stands in the order in which it was stored. Pages are cut
 * by offset, each by a query of its own: where equals changed places between two, one would be
 * shown twice and another never.
 */
@Interceptor
public final class StableOrder {

  /** Adds the last criterion. */
  @Hook(Pointcut.STORAGE_PRESEARCH_REGISTERED)
  public void complete(SearchParameterMap asked) {
    SortSpec stored = new SortSpec(Constants.PARAM_PID);
    SortSpec sort = asked.getSort();
    if (sort == null) {
      asked.setSort(stored);
      return;
    }
    while (sort.getChain() != null) {
      sort = sort.getChain();
    }
    sort.setChain(stored);
  }
}

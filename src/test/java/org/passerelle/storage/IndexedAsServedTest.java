package org.passerelle.storage;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry.SearchParamLookupContextEnum;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.served.Served;
import org.passerelle.served.ServedType;
import org.passerelle.support.World;
import org.passerelle.support.World.Engine;

/** What is indexed in a running house is what {@code served.yaml} lists, and nothing else. */
class IndexedAsServedTest {

  /** Searched by the resource's own row, and so by no index. */
  private static final String BY_ITS_ROW = "_id";

  @ParameterizedTest
  @EnumSource(Engine.class)
  void eachTypeIsIndexedByTheParametersThatItServes(Engine engine) {
    ISearchParamRegistry registry = World.on(engine).bean(ISearchParamRegistry.class);
    Map<String, Set<String>> indexed = new TreeMap<>();
    Map<String, Set<String>> served = new TreeMap<>();
    for (ServedType type : Served.standard().types()) {
      if (type.kept()) {
        indexed.put(type.name(), indexed(registry, type.name()));
        served.put(type.name(), served(type));
      }
    }

    assertThat(served).isNotEmpty();
    assertThat(indexed).isEqualTo(served);
  }

  /** Whatever a parameter is for: for indexing, searching, sorting. */
  private static Set<String> indexed(ISearchParamRegistry registry, String type) {
    Set<String> names = new TreeSet<>();
    for (SearchParamLookupContextEnum use : SearchParamLookupContextEnum.values()) {
      names.addAll(registry.getActiveSearchParams(type, use).getSearchParamNames());
    }
    return names;
  }

  private static Set<String> served(ServedType type) {
    Set<String> names = new TreeSet<>(Served.standard().commonParams().keySet());
    names.remove(BY_ITS_ROW);
    names.addAll(type.params().keySet());
    names.addAll(type.own().keySet());
    return names;
  }
}

package org.passerelle.wall;

import ca.uhn.fhir.util.UrlUtil;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.passerelle.fault.Fault;
import org.passerelle.fault.FaultException;
import org.passerelle.url.Escapes;

/** Reads URLs inside a request the way HAPI will, so that both see the same parameters. */
final class EntryUrl {

  /**
   * {@code Type}, {@code Type/id}, each with an optional query; nothing absolute, nothing escaped.
   */
  static final Pattern PATH = Pattern.compile("/?([A-Z][A-Za-z]*)(?:/([A-Za-z0-9.-]{1,64}))?");

  private EntryUrl() {}

  /**
   * What a query asks.
   *
   * @throws FaultException {@link Fault#INVALID_CONTENT} when it could be read in several ways
   */
  static Map<String, List<String>> query(String query) {
    if (!Escapes.readable(query)) {
      throw new FaultException(Fault.INVALID_CONTENT, "A query holds an escape that is none.");
    }
    String bare = query.substring(query.indexOf('?') + 1);
    return lists(UrlUtil.parseQueryString(bare));
  }

  static Map<String, List<String>> lists(Map<String, String[]> parameters) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    parameters.forEach((name, values) -> lists.put(name, List.of(values)));
    return lists;
  }
}

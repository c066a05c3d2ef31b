package org.passerelle.matrix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.passerelle.served.Served;
import org.passerelle.served.ServedType;

/** A row times what it is repeated over, times who asks, times how it is written. */
final class Expansion {

  private Expansion() {}

  /** All assertions of a row, those of one repetition together. */
  static List<List<Probe>> of(Row row) {
    List<List<Probe>> all = new ArrayList<>();
    for (Map<String, String> values : repetitions(row)) {
      if (!isAllowedModifier(row, values)) {
        all.add(probes(row, values));
      }
    }
    return all;
  }

  private static List<Probe> probes(Row row, Map<String, String> values) {
    List<Probe> probes = new ArrayList<>();
    for (String name : row.who()) {
      for (Encoding encoding : row.as()) {
        Probe probe = new Probe(row, Matrix.standard().asker(name), encoding, values);
        if (encoding.writes(probe.shape())) {
          probes.add(probe);
        }
      }
    }
    return probes;
  }

  private static List<Map<String, String>> repetitions(Row row) {
    List<Map<String, String>> all = new ArrayList<>(row.each().repetitions());
    all.removeIf(values -> row.but().contains(String.valueOf(values.get("type"))));
    for (Map.Entry<String, List<String>> list : row.over().entrySet()) {
      List<Map<String, String>> more = new ArrayList<>();
      for (Map<String, String> one : all) {
        for (String value : list.getValue()) {
          Map<String, String> both = new HashMap<>(one);
          both.put(list.getKey(), value);
          more.add(both);
        }
      }
      all = more;
    }
    return all;
  }

  /** A list of modifiers is tried on each parameter but where it is one that we offer. */
  private static boolean isAllowedModifier(Row row, Map<String, String> values) {
    String modifier = values.get("modifier");
    if (row.each() != Each.PARAMETER || modifier == null) {
      return false;
    }
    ServedType type = Served.standard().type(String.valueOf(values.get("type"))).orElseThrow();
    return Each.modifiers(type, String.valueOf(values.get("parameter"))).contains(modifier);
  }
}

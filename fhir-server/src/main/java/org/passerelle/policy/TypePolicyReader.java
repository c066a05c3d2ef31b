package org.passerelle.policy;

import ca.uhn.fhir.context.FhirContext;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.room.RoomKind;
import org.passerelle.served.Interaction;
import org.passerelle.served.Served;
import org.passerelle.served.ServedOperation;
import org.passerelle.served.ServedType;

/**
 * Reads what a policy says of one type. Refused: what such a room does not serve, a search
 * parameter or include over an element that is not shown, an include of a type that is not read, an
 * element that the type does not have, and one that is written but not read.
 */
final class TypePolicyReader {

  private static final Set<String> KEYS =
      Set.of("interactions", "params", "includes", "operations", "reads", "writes");
  private static final Set<Interaction> WRITES = EnumSet.of(Interaction.CREATE, Interaction.UPDATE);

  private final Served served;
  private final ElementReader elements;
  private final RoomKind kind;
  private final Set<String> typesRead;
  private final SearchPaths paths;

  /**
   * A reader for one kind of room.
   *
   * @param typesRead all types of this policy: each of them is read
   */
  TypePolicyReader(Served served, FhirContext fhir, RoomKind kind, Set<String> typesRead) {
    this.served = served;
    this.elements = new ElementReader(fhir);
    this.kind = kind;
    this.typesRead = typesRead;
    this.paths = new SearchPaths(fhir);
  }

  TypePolicy read(String name, PolicyNode node) {
    Map<String, PolicyNode> keys = node.entries(KEYS);
    ServedType type = served.type(name).orElseThrow(() -> node.wrong("no room serves this type"));
    Map<String, ServedOperation> operations = operations(type, keys.get("operations"));
    if (!operations.isEmpty() && keys.size() == 1) {
      return new TypePolicy(
          name, Set.of(), Map.of(), Set.of(), Elements.NONE, Elements.NONE, operations);
    }
    Set<Interaction> interactions = interactions(type, node, keys.get("interactions"));
    Elements reads = elements.read(name, keys.get("reads"));
    Elements writes = elements.read(name, keys.get("writes"));
    boolean mayWrite = interactions.stream().anyMatch(WRITES::contains);
    if (reads.equals(Elements.NONE) || mayWrite == writes.equals(Elements.NONE)) {
      throw node.wrong("reads is wanted, and writes with create or update alone");
    }
    if (!reads.holds(writes)) {
      throw node.wrong("writes elements that it does not read");
    }
    if (interactions.contains(Interaction.CREATE)) {
      elements.requireMandatory(name, writes, node);
    }
    Map<String, Set<String>> params = params(type, reads, keys.get("params"));
    if (interactions.contains(Interaction.SEARCH)) {
      params.putAll(served.commonParams());
    } else if (!params.isEmpty()) {
      throw node.wrong("has params without search");
    }
    Set<String> includes = includes(type, reads, keys.get("includes"));
    return new TypePolicy(name, interactions, params, includes, reads, writes, operations);
  }

  private Map<String, ServedOperation> operations(ServedType type, @Nullable PolicyNode words) {
    Map<String, ServedOperation> operations = new LinkedHashMap<>();
    for (PolicyNode word : items(words)) {
      ServedOperation served = type.operations().get(word.text());
      if (served == null || !served.kinds().contains(kind.code())) {
        throw word.wrong("no operation is served in a " + kind.code() + ": " + word.text());
      }
      operations.put(word.text(), served);
    }
    return operations;
  }

  private Set<Interaction> interactions(
      ServedType type, PolicyNode node, @Nullable PolicyNode words) {
    Set<Interaction> interactions = EnumSet.noneOf(Interaction.class);
    for (PolicyNode word : items(words)) {
      Interaction interaction =
          Interaction.of(word.text()).orElseThrow(() -> word.wrong("is no interaction"));
      if (!type.offers(kind.code(), interaction)) {
        throw word.wrong("not served in a " + kind.code() + ": " + word.text());
      }
      interactions.add(interaction);
    }
    if (!interactions.contains(Interaction.READ)) {
      throw node.wrong("a type is listed when it is read: interactions lacks read");
    }
    return interactions;
  }

  private Map<String, Set<String>> params(
      ServedType type, Elements reads, @Nullable PolicyNode node) {
    Map<String, Set<String>> params = new LinkedHashMap<>();
    if (node == null) {
      return params;
    }
    if (isAsServed(node)) {
      AsServed.parameters(served, type).forEach(params::put);
      served.commonParams().keySet().forEach(params::remove);
      params.keySet().forEach(name -> readable(type, name, reads, node));
      return params;
    }
    node.entries()
        .forEach(
            (name, modifiers) -> {
              Set<String> offered =
                  served
                      .modifiers(type, name)
                      .orElseThrow(() -> modifiers.wrong("no served search parameter"));
              params.put(name, words(modifiers, offered));
              readable(type, name, reads, modifiers);
            });
    return params;
  }

  private Set<String> includes(ServedType type, Elements reads, @Nullable PolicyNode node) {
    if (node != null && isAsServed(node)) {
      type.includes().forEach(include -> included(type, include, reads, node));
      return type.includes();
    }
    Set<String> includes = new HashSet<>();
    for (PolicyNode word : items(node)) {
      if (!type.includes().contains(word.text())) {
        throw word.wrong("no served include: " + word.text());
      }
      included(type, word.text(), reads, word);
      includes.add(word.text());
    }
    return Set.copyOf(includes);
  }

  private void included(ServedType type, String include, Elements reads, PolicyNode where) {
    String parameter = include.substring(include.indexOf(':') + 1);
    readable(type, parameter, reads, where);
    Set<String> targets = paths.targets(type, parameter);
    if (!targets.isEmpty() && targets.stream().noneMatch(typesRead::contains)) {
      throw where.wrong("includes a type that is not read: " + include);
    }
  }

  private static boolean isAsServed(PolicyNode node) {
    return node.isWord() && node.text().equals(PolicyReader.AS_SERVED);
  }

  private void readable(ServedType type, String parameter, Elements reads, PolicyNode where) {
    Set<String> elements = paths.elements(type, parameter);
    if (!reads.all() && (elements.isEmpty() || !reads.names().containsAll(elements))) {
      throw where.wrong(parameter + " looks at what is not read: " + elements);
    }
  }

  private static Set<String> words(PolicyNode list, Set<String> offered) {
    Set<String> words = new HashSet<>();
    for (PolicyNode word : list.items()) {
      if (!offered.contains(word.text())) {
        throw word.wrong("no served modifier: " + word.text());
      }
      words.add(word.text());
    }
    return Set.copyOf(words);
  }

  private static List<PolicyNode> items(@Nullable PolicyNode node) {
    return node == null ? List.of() : node.items();
  }
}

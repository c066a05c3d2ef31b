package org.passerelle.policy;

import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * One place in a policy file, which knows its file, line and key, so that each error says where.
 *
 * @param file the file's name
 * @param path keys that lead here, with dots between
 * @param node what stands here
 */
record PolicyNode(String file, String path, Node node) {

  /** The whole of a file. */
  static PolicyNode root(String file, Reader text) {
    @Nullable Node node = new Yaml(new SafeConstructor(new LoaderOptions())).compose(text);
    if (node == null) {
      throw new IllegalStateException("policy " + file + " is empty");
    }
    return new PolicyNode(file, "", node);
  }

  /** What stands under each key, in the file's order; a key twice is an error. */
  Map<String, PolicyNode> entries() {
    if (!(node instanceof MappingNode mapping)) {
      throw wrong("keys are wanted here");
    }
    Map<String, PolicyNode> entries = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      String key = new PolicyNode(file, path, tuple.getKeyNode()).text();
      PolicyNode value =
          new PolicyNode(file, path.isEmpty() ? key : path + "." + key, tuple.getValueNode());
      if (entries.put(key, value) != null) {
        throw value.wrong("stands here twice");
      }
    }
    return entries;
  }

  /** The same, where any other key is an error: a typing slip must open nothing. */
  Map<String, PolicyNode> entries(Set<String> known) {
    Map<String, PolicyNode> entries = entries();
    entries.forEach(
        (key, value) -> {
          if (!known.contains(key)) {
            throw value.wrong("is no key of a policy");
          }
        });
    return entries;
  }

  /** The items of a list. */
  List<PolicyNode> items() {
    if (!(node instanceof SequenceNode sequence)) {
      throw wrong("a list is wanted here");
    }
    return sequence.getValue().stream().map(item -> new PolicyNode(file, path, item)).toList();
  }

  /** Whether one word stands here, and no list and no keys. */
  boolean isWord() {
    return node instanceof ScalarNode;
  }

  /** The word that stands here. */
  String text() {
    if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
      throw wrong("a word is wanted here");
    }
    return scalar.getValue();
  }

  /** What is wrong here, with file, line and key. */
  IllegalStateException wrong(String why) {
    int line = node.getStartMark().getLine() + 1;
    return new IllegalStateException("policy %s, line %d, %s: %s".formatted(file, line, path, why));
  }
}

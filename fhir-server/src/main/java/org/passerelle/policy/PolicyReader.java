package org.passerelle.policy;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.passerelle.room.RoomKind;
import org.passerelle.served.Served;
import org.passerelle.served.ServedType;

/**
 * Reads a policy file, strictly: whatever is not sound is an error that says file, line and key.
 */
final class PolicyReader {

  private static final Set<String> KEYS = Set.of("principal", "why", "awaits", "rooms");
  static final String AS_SERVED = "as-served";
  private static final String NOTHING = "nothing";

  private final Served served;
  private final FhirContext fhir;

  PolicyReader(Served served, FhirContext fhir) {
    this.served = served;
    this.fhir = fhir;
  }

  /** The file that ships for this principal. */
  Map<RoomKind, Policy> read(Principal principal) {
    String file = principal.code() + ".yaml";
    InputStream found = PolicyReader.class.getResourceAsStream(file);
    if (found == null) {
      throw new IllegalStateException("policy " + file + " is not in the build");
    }
    try (Reader text = new InputStreamReader(found, StandardCharsets.UTF_8)) {
      return read(principal, file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file's text. */
  Map<RoomKind, Policy> read(Principal principal, String file, Reader text) {
    PolicyNode root = PolicyNode.root(file, text);
    Map<String, PolicyNode> keys = root.entries(KEYS);
    if (!required(root, keys, "principal").text().equals(principal.code())) {
      throw root.wrong("principal is not " + principal.code() + ", as the file's name has it");
    }
    required(root, keys, "why").text();
    PolicyNode rooms = required(root, keys, "rooms");
    Map<RoomKind, Policy> policies = new EnumMap<>(RoomKind.class);
    rooms
        .entries()
        .forEach((code, node) -> policies.put(kind(code, node), policy(kind(code, node), node)));
    if (!policies.keySet().equals(principal.kinds())) {
      throw rooms.wrong("not the kinds of room of this principal: " + principal.kinds());
    }
    boolean empty = policies.values().stream().allMatch(policy -> policy.byType().isEmpty());
    if (empty && !principal.equals(Principal.SYSTEM)) {
      required(root, keys, "awaits").text();
    }
    return policies;
  }

  /**
   * An operation shows what it reads and records what it is told, so it is for who may read and
   * create all of that anyway; what no caller creates is recorded by operations alone.
   */
  private void requireSame(TypePolicy type, Map<String, TypePolicy> types, PolicyNode where) {
    type.operations()
        .forEach(
            (name, operation) -> {
              for (String read : operation.reads()) {
                TypePolicy other = types.get(read);
                if (other == null || !other.readWhole()) {
                  throw where.wrong("gives " + name + " to who does not read all of " + read);
                }
              }
              for (String recorded : operation.records()) {
                TypePolicy other = types.get(recorded);
                boolean creates = other != null && other.createsWhole();
                if (!creates && isWritten(recorded)) {
                  throw where.wrong("gives " + name + " to who does not create all of " + recorded);
                }
              }
            });
  }

  private boolean isWritten(String type) {
    return served
        .type(type)
        .map(ServedType::isWritten)
        .orElseThrow(() -> new IllegalStateException("recorded, but not served: " + type));
  }

  private static PolicyNode required(PolicyNode root, Map<String, PolicyNode> keys, String key) {
    PolicyNode node = keys.get(key);
    if (node == null) {
      throw root.wrong("the key " + key + " is missing");
    }
    return node;
  }

  private static RoomKind kind(String code, PolicyNode node) {
    return RoomKind.of(code).orElseThrow(() -> node.wrong("is no kind of room"));
  }

  private Policy policy(RoomKind kind, PolicyNode node) {
    if (node.isWord()) {
      return switch (node.text()) {
        case AS_SERVED -> AsServed.of(served, kind);
        case NOTHING -> Policy.NOTHING;
        default -> throw node.wrong("neither " + AS_SERVED + " nor " + NOTHING + " nor types");
      };
    }
    Map<String, PolicyNode> nodes = node.entries();
    TypePolicyReader reader =
        new TypePolicyReader(served, fhir, kind, new HashSet<>(nodes.keySet()));
    Map<String, TypePolicy> types = new LinkedHashMap<>();
    nodes.forEach((name, type) -> types.put(name, reader.read(name, type)));
    types.values().forEach(type -> requireSame(type, types, node));
    return new Policy(types, false, AsServed.bundles(kind, types));
  }
}

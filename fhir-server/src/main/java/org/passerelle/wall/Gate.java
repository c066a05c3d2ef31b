package org.passerelle.wall;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.passerelle.fault.Fault;
import org.passerelle.fault.FaultException;
import org.passerelle.limit.Costs;
import org.passerelle.policy.Policy;
import org.passerelle.policy.TypePolicy;
import org.passerelle.served.Interaction;
import org.passerelle.served.Served;
import org.passerelle.served.ServedOperation;

/**
 * The caller's policy, applied before anything runs: types, interactions, parameters, includes.
 * What the policy does not list is refused in one way, whether or not it exists. Pure. Design
 * section 3, layer 2.
 */
public final class Gate {

  private static final Set<String> SHAPE_OF_ANY = Set.of("_format", "_pretty");
  private static final Set<String> SHAPE_OF_READ =
      Set.of("_format", "_pretty", "_elements", "_summary");

  private final SearchGate searches;

  /**
   * A gate that knows from this list which parameters only shape a result.
   *
   * @param costs the most that one request may ask for
   */
  public Gate(Served served, Costs costs) {
    this.searches = new SearchGate(served, costs);
  }

  /**
   * Lets through what the policy allows.
   *
   * @param policy what this caller may do in the room that is asked
   * @throws FaultException {@link Fault#NOT_OFFERED} for anything else; {@link
   *     Fault#INVALID_CONTENT} for a parameter that no database can hold; {@link Fault#TOO_COSTLY}
   *     for a search that asks for too much
   */
  public void judge(Policy policy, Ask ask) {
    Legible.require(ask.parameters());
    String type = ask.type();
    if (type == null) {
      root(policy, ask);
    } else {
      resource(policy.type(type).orElseThrow(Gate::refused), ask);
    }
  }

  private static void root(Policy policy, Ask ask) {
    if (asksOperation(ask)) {
      operation(policy.operation(name(ask)), ask);
      return;
    }
    require(ask.method().equals("POST") && ask.extra().isEmpty());
    require(policy.bundles());
    only(ask.parameters(), SHAPE_OF_ANY);
  }

  private void resource(TypePolicy type, Ask ask) {
    if (asksOperation(ask)) {
      require(ask.id() != null);
      operation(type.operation(name(ask)), ask);
      return;
    }
    Interaction interaction = interaction(ask).orElseThrow(Gate::refused);
    require(type.allows(interaction));
    switch (interaction) {
      case SEARCH -> searches.judge(type, ask.parameters());
      case READ -> only(ask.parameters(), SHAPE_OF_READ);
      case CREATE -> create(type, ask);
      case UPDATE -> update(type, ask);
      case DELETE -> only(ask.parameters(), Set.of());
    }
  }

  /** An operation is asked of one resource, or of the room, in its one way. */
  private static void operation(Optional<ServedOperation> offered, Ask ask) {
    ServedOperation operation = offered.orElseThrow(Gate::refused);
    require(ask.method().equals(operation.method()));
    Set<String> allowed = new HashSet<>(operation.params());
    allowed.addAll(SHAPE_OF_ANY);
    only(ask.parameters(), allowed);
  }

  private static boolean asksOperation(Ask ask) {
    return ask.extra().size() == 1 && ask.extra().get(0).startsWith("$");
  }

  private static String name(Ask ask) {
    return ask.extra().get(0).substring(1);
  }

  /** What this is, by its method and path alone; empty for anything that we do not offer. */
  private static Optional<Interaction> interaction(Ask ask) {
    boolean instance = ask.id() != null;
    if (ask.extra().equals(List.of("_search")) && !instance && ask.method().equals("POST")) {
      return Optional.of(Interaction.SEARCH);
    }
    if (!ask.extra().isEmpty()) {
      return Optional.empty();
    }
    return switch (ask.method()) {
      case "GET" -> Optional.of(instance ? Interaction.READ : Interaction.SEARCH);
      case "POST" -> instance ? Optional.empty() : Optional.of(Interaction.CREATE);
      case "PUT" -> Optional.of(Interaction.UPDATE);
      case "DELETE" -> instance ? Optional.of(Interaction.DELETE) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private void create(TypePolicy type, Ask ask) {
    only(ask.parameters(), SHAPE_OF_ANY);
    String condition = ask.ifNoneExist();
    if (condition != null) {
      searches.judgeCondition(type, EntryUrl.query(condition));
    }
  }

  private void update(TypePolicy type, Ask ask) {
    if (ask.id() != null) {
      only(ask.parameters(), SHAPE_OF_ANY);
    } else {
      searches.judgeCondition(type, ask.parameters());
    }
  }

  private static void only(Map<String, List<String>> parameters, Set<String> allowed) {
    require(allowed.containsAll(parameters.keySet()));
  }

  static void require(boolean offered) {
    if (!offered) {
      throw refused();
    }
  }

  /**
   * Refuses what asks for more than the most.
   *
   * @param rule what it says then, with the most in it
   */
  static void afford(long asked, int most, String rule) {
    if (asked > most) {
      throw new FaultException(Fault.TOO_COSTLY, String.format(Locale.ROOT, rule, most));
    }
  }

  static FaultException refused() {
    return new FaultException(Fault.NOT_OFFERED);
  }
}

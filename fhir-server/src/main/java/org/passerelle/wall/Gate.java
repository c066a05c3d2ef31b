package org.passerelle.wall;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.passerelle.fault.Fault;
import org.passerelle.fault.FaultException;
import org.passerelle.room.RoomKind;
import org.passerelle.served.Interaction;
import org.passerelle.served.Served;
import org.passerelle.served.ServedType;

/**
 * The allow-list, applied before anything runs: types, interactions, parameters, includes. What is
 * not listed is refused in one way, whether or not it exists. Pure. Design section 3, layer 2.
 */
public final class Gate {

  private static final Set<String> SHAPE_OF_ANY = Set.of("_format", "_pretty");
  private static final Set<String> SHAPE_OF_READ =
      Set.of("_format", "_pretty", "_elements", "_summary");

  private final Served served;
  private final SearchGate searches;

  /** A gate over this list. */
  public Gate(Served served) {
    this.served = served;
    this.searches = new SearchGate(served);
  }

  /**
   * Lets through what is offered.
   *
   * @throws FaultException {@link Fault#NOT_OFFERED} for anything else; {@link
   *     Fault#INVALID_CONTENT} for a parameter that no database can hold
   */
  public void judge(Ask ask) {
    Legible.require(ask.parameters());
    String type = ask.type();
    if (type == null) {
      root(ask);
    } else {
      resource(ask, served.type(type).orElseThrow(Gate::refused));
    }
  }

  private static void root(Ask ask) {
    require(ask.method().equals("POST") && ask.extra().isEmpty());
    require(ask.room().kind() != RoomKind.DIRECTORY && ask.room().kind() != RoomKind.STUDY);
    only(ask.parameters(), SHAPE_OF_ANY);
  }

  private void resource(Ask ask, ServedType type) {
    Interaction interaction = interaction(ask).orElseThrow(Gate::refused);
    require(type.offers(ask.room().kind().code(), interaction));
    switch (interaction) {
      case SEARCH -> searches.judge(type, ask.parameters());
      case READ -> only(ask.parameters(), SHAPE_OF_READ);
      case CREATE -> create(ask, type);
      case UPDATE -> update(ask, type);
      case DELETE -> only(ask.parameters(), Set.of());
    }
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

  private void create(Ask ask, ServedType type) {
    only(ask.parameters(), SHAPE_OF_ANY);
    String condition = ask.ifNoneExist();
    if (condition != null) {
      searches.judgeCondition(type, EntryUrl.query(condition));
    }
  }

  private void update(Ask ask, ServedType type) {
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

  static FaultException refused() {
    return new FaultException(Fault.NOT_OFFERED);
  }
}

package org.passerelle.operator;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.passerelle.incident.Account;
import org.passerelle.incident.Csv;
import org.passerelle.incident.Incident;
import org.passerelle.incident.Incidents;
import org.passerelle.incident.Json;
import org.passerelle.incident.Shown;
import org.passerelle.room.Room;
import org.passerelle.room.RoomKind;
import org.passerelle.room.Rooms;

/**
 * {@code incident add | correct | list | show | export}: the register of confidentiality incidents
 * of each custodian. What is typed is in no log, and no room can ask for it. Decision 0022.
 */
public final class IncidentCommand implements OperatorCommand {

  private static final String USAGE =
      """
      incident add --room R FIELDS
      incident correct ID FIELDS
      incident list [--room R]
      incident show ID [--all-versions]
      incident export --room R [--as csv|json]
      FIELDS, as many as are known; none takes one back. Kinds of information; no person by name.
        1 --information TEXT | --information-unknown WHY   2 --circumstances TEXT
        3 --occurred DAY[/DAY] | --occurred-about DAY[/DAY]   4 --aware DAY[/DAY]
        5 --persons NUMBER | --persons-about NUMBER
        6 --risk serious|not-serious --sensitivity TEXT --misuse TEXT --consequences TEXT
          --likelihood TEXT
        7 --told-minister DAY --told-cai DAY --told-persons DAY --public-notice none|WHY
        8 --measures TEXT""";

  private static final String NO_ROOM = "There is no such room: --room says whose it is.";
  private static final String NO_INCIDENT = "There is no such incident: its id stands in the list.";
  private static final String ALL = "--all-versions";
  private static final Set<String> ROOM = Set.of("room");

  private final Rooms rooms;
  private final Incidents incidents;
  private final Clock clock;
  private final IncidentLine line;

  /**
   * The command.
   *
   * @param clock in the custodians' zone
   */
  IncidentCommand(Rooms rooms, Incidents incidents, Clock clock) {
    this.rooms = rooms;
    this.incidents = incidents;
    this.clock = clock;
    this.line = new IncidentLine(clock);
  }

  @Override
  public String word() {
    return "incident";
  }

  @Override
  public OperatorReply run(Words words) {
    return switch (words.at(0)) {
      case "add" -> fit(words, 1, with(ROOM), this::add);
      case "correct" -> fit(words, 2, with(Set.of()), this::correct);
      case "list" -> fit(words, 1, ROOM, this::list);
      case "show" -> show(words);
      case "export" -> fit(words, 1, Set.of("room", "as"), this::export);
      default -> OperatorReply.refused(USAGE);
    };
  }

  private static Set<String> with(Set<String> more) {
    return Stream.concat(IncidentWords.OPTIONS.stream(), more.stream()).collect(Collectors.toSet());
  }

  private static OperatorReply fit(
      Words words, int places, Set<String> options, Function<Words, OperatorReply> then) {
    return IncidentWords.unfit(words, places, options)
        .map(OperatorReply::refused)
        .orElseGet(() -> then.apply(words));
  }

  private OperatorReply add(Words words) {
    Optional<Room> room = words.option("room").flatMap(this::custodian);
    if (room.isEmpty()) {
      return OperatorReply.refused(NO_ROOM);
    }
    IncidentWords read = IncidentWords.read(words, Account.UNSAID, LocalDate.now(clock));
    return read.sound()
        ? entered(incidents.add(room.get().name(), read.account()))
        : OperatorReply.refused(read.refusal());
  }

  private OperatorReply correct(Words words) {
    Optional<Incident> before = incidents.last(words.at(1));
    if (before.isEmpty()) {
      return OperatorReply.refused(NO_INCIDENT);
    }
    IncidentWords read = IncidentWords.read(words, before.get().account(), LocalDate.now(clock));
    if (!read.sound()) {
      return OperatorReply.refused(read.refusal());
    }
    return incidents
        .correct(before.get(), read.account())
        .map(this::entered)
        .orElseGet(
            () -> OperatorReply.refused("It was corrected meanwhile: look at it, and try again."));
  }

  private OperatorReply entered(Incident incident) {
    return OperatorReply.done(line.of(incident, kind(incident)));
  }

  private OperatorReply list(Words words) {
    Optional<String> asked = words.option("room");
    if (asked.isPresent() && asked.flatMap(this::custodian).isEmpty()) {
      return OperatorReply.refused(NO_ROOM);
    }
    List<Incident> found = asked.map(incidents::of).orElseGet(incidents::all);
    return OperatorReply.done(
        found.isEmpty()
            ? "No incident is recorded."
            : found.stream()
                .map(incident -> line.of(incident, kind(incident)))
                .collect(Collectors.joining("\n")));
  }

  /** The word without a value stands last, or takes the id for its own: both are meant. */
  private OperatorReply show(Words words) {
    boolean last = words.from(2).equals(List.of(ALL));
    Optional<String> unfit = IncidentWords.unfit(words, last ? 3 : 2, Set.of(ALL.substring(2)));
    if (unfit.isPresent()) {
      return OperatorReply.refused(unfit.get());
    }
    Optional<String> after = words.option(ALL.substring(2));
    String id = after.orElse(words.at(1));
    List<Incident> versions =
        last || after.isPresent() ? incidents.versions(id) : incidents.last(id).stream().toList();
    if (versions.isEmpty()) {
      return OperatorReply.refused(NO_INCIDENT);
    }
    Shown shown = new Shown(clock.getZone());
    return OperatorReply.done(
        versions.stream()
            .map(version -> shown.of(version, kind(version)))
            .collect(Collectors.joining("\n")));
  }

  private OperatorReply export(Words words) {
    Optional<Room> room = words.option("room").flatMap(this::custodian);
    if (room.isEmpty()) {
      return OperatorReply.refused(NO_ROOM);
    }
    List<Incident> found = incidents.of(room.get().name());
    RoomKind kind = room.get().kind();
    return switch (words.option("as").orElse("csv")) {
      case "csv" -> OperatorReply.done(new Csv(clock.getZone()).of(found, kind));
      case "json" ->
          OperatorReply.done(new Json(clock.getZone()).of(found, room.get().name(), kind));
      default -> OperatorReply.refused("--as is csv or json.");
    };
  }

  /** A closed room's register stays, and is written on. */
  private Optional<Room> custodian(String name) {
    return rooms.ever(name).filter(room -> !room.kind().inner());
  }

  private RoomKind kind(Incident incident) {
    return rooms.ever(incident.room()).orElseThrow().kind();
  }
}

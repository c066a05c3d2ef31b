package org.passerelle.matrix;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.passerelle.support.World;

/** A world in which two rooms hide something, and what stands for each placeholder there. */
final class Stage {

  /** The clinic that hides something. */
  static final String CLINIC = "clinique-du-parc";

  /** The circle, which hides what its peers write. */
  static final String CIRCLE = "pairs-du-quartier";

  /** The id under which askers have something of their own to refer to. */
  static final String OWN = "notre-matrice";

  private static final Pattern STORED = Pattern.compile("_getpages=([0-9a-f-]{36})");
  private static final Map<World, Stage> READY = new ConcurrentHashMap<>();

  private final World world;
  private final Map<String, Guess> guesses = new HashMap<>(Matrix.standard().guesses());
  private final Map<String, List<String>> secrets;
  private final Judge judge = new Judge(this);

  private Stage(World world) {
    this.world = world;
    guesses.put("address", Guess.same(world.address()));
    Hiding hiding = new Hiding(world);
    hiding.plant();
    guesses.putAll(hiding.inner());
    Optional<String> stored = storedSearch();
    stored.ifPresent(id -> guesses.put("page", new Guess(id, UUID.randomUUID().toString())));
    // Who looks for a copy again and again is answered from the store, in a world that has one.
    List<String> unaccepted = stored.isPresent() ? List.of() : cross();
    secrets =
        Map.of(
            CLINIC, hiding.secrets(CLINIC, unaccepted),
            CIRCLE, hiding.secrets(CIRCLE, List.of()));
  }

  /** This world with everything in its place; made once. */
  static Stage in(World world) {
    return READY.computeIfAbsent(world, Stage::new);
  }

  World world() {
    return world;
  }

  Judge judge() {
    return judge;
  }

  /** What stands for each placeholder, but for those of one assertion. */
  Map<String, Guess> guesses() {
    return guesses;
  }

  /** What this asker must not see in any answer, unless it wrote it itself. */
  List<String> secretsFrom(Asker asker) {
    return secrets.entrySet().stream()
        .filter(
            each -> !each.getKey().equals(asker.base()) || asker.door() != null || asker.isInside())
        .flatMap(each -> each.getValue().stream())
        .toList();
  }

  /** Values of all placeholders, aimed at the hidden or at what never was. */
  Map<String, String> values(Fresh fresh, boolean hidden) {
    Map<String, String> values = new HashMap<>();
    guesses.forEach((name, guess) -> values.put(name, guess.of(hidden)));
    fresh.guesses().forEach((name, guess) -> values.put(name, guess.of(hidden)));
    return values;
  }

  /** Plants what this assertion alone asks about, when it asks about such a thing. */
  Fresh freshFor(Probe probe) {
    if (!usesFresh(probe)) {
      return Fresh.none();
    }
    String type = probe.values().getOrDefault("type", "Patient");
    String planted = Matrix.standard().samples().containsKey(type) ? type : "Patient";
    Map<String, String> values = Hiding.clinic(guesses);
    return isConditional(probe.row().ask())
        ? Fresh.create(planted, world, world.as(CLINIC), values)
        : Fresh.put(planted, world.as(CLINIC), values);
  }

  /** Refers three persons; what of them no one else may know. */
  private List<String> cross() {
    Crossing crossing = Crossing.in(world);
    guesses.putAll(crossing.guesses());
    return crossing.secrets();
  }

  /** The id of a search of the hidden room, in a world that stores one. */
  private Optional<String> storedSearch() {
    Fresh.put("Patient", world.as(CLINIC), Hiding.clinic(guesses));
    Matcher link = STORED.matcher(world.as(CLINIC).get("Patient?_count=1").body());
    return link.find() ? Optional.of(link.group(1)) : Optional.empty();
  }

  private static boolean isConditional(Asking ask) {
    return ask.headers().containsKey("If-None-Exist")
        || String.valueOf(ask.body()).contains("ifNoneExist");
  }

  private static boolean usesFresh(Probe probe) {
    Asking ask = probe.row().ask();
    String all = ask.line() + ask.body() + ask.text() + ask.headers() + probe.values().values();
    return Template.names(all, "fresh") || Objects.equals(ask.body(), "sample");
  }
}

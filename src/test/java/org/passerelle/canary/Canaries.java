package org.passerelle.canary;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tokens and days that stand nowhere else, each remembered with the path it was planted in. */
final class Canaries {

  /**
   * Sixteen letters and digits, so that it is also the text of twelve bytes in base 64. The first
   * number is of this run, the second of the canary.
   */
  private static final String SHAPE = "kanariq%2s%4sqzx";

  private static final Pattern FOUND =
      Pattern.compile(
          "kanariq[0-9a-z]{6}qzx|1[78]\\d\\d-[01]\\d-[0-3]\\d", Pattern.CASE_INSENSITIVE);

  private static final LocalDate FIRST_DAY = LocalDate.of(1710, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(1899, 12, 31);

  /** Of all tests of this process: a day says nothing of whose it is. */
  private static final AtomicInteger DAYS = new AtomicInteger();

  private static final int BASE = 36;

  private final Map<String, String> paths = new ConcurrentHashMap<>();
  private final String run = Integer.toString(new SecureRandom().nextInt(BASE * BASE), BASE);
  private String planting = "";
  private int tokens;

  /** Those from now on are told apart by this word before their path. */
  void begin(String what) {
    planting = what + " ";
  }

  /** A new token for this path. */
  String token(String path) {
    String number = Integer.toString(tokens++, BASE);
    return planted(SHAPE.formatted(run, number).replace(' ', '0'), path);
  }

  /** A new day for this path, later than all before it; the tokens are for what is no date. */
  String day(String path) {
    LocalDate day = FIRST_DAY.plusDays(DAYS.getAndIncrement());
    if (day.isAfter(LAST_DAY)) {
      throw new IllegalStateException("no day is left");
    }
    return planted(day.toString(), path);
  }

  private String planted(String canary, String path) {
    paths.put(canary, planting + path);
    return canary;
  }

  /** Those planted under this word. */
  Set<String> begunWith(String what) {
    Set<String> begun = new TreeSet<>(paths.keySet());
    begun.removeIf(canary -> !path(canary).startsWith(what + " "));
    return begun;
  }

  /** All of them. */
  Set<String> all() {
    return Set.copyOf(paths.keySet());
  }

  /** Those that stand in this text, whatever their case. */
  Set<String> in(String text) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = FOUND.matcher(text);
    while (matcher.find()) {
      String canary = matcher.group().toLowerCase(Locale.ROOT);
      if (paths.containsKey(canary)) {
        found.add(canary);
      }
    }
    return found;
  }

  /** Where this one was planted. */
  String path(String canary) {
    return Objects.requireNonNull(paths.get(canary), canary);
  }

  /** These with their paths, to be read by a person. */
  Map<String, String> told(Set<String> some) {
    Map<String, String> told = new LinkedHashMap<>();
    some.forEach(canary -> told.put(canary, path(canary)));
    return told;
  }
}

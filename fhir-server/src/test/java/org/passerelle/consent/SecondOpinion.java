package org.passerelle.consent;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.passerelle.consent.Drawn.Facts;
import org.passerelle.consent.Drawn.Part;
import org.passerelle.consent.Drawn.Question;

/**
 * A second evaluator, written from design sections 2 and 4 and decision 0012 over words rather than
 * Consents, at {@link Ask#NOON}. Each Consent is a distance from yes; the nearest one gives the
 * answer.
 */
final class SecondOpinion {

  private static final int NOON = 20;

  /** Each of {@link Drawn#WHEN} but the reversed one: its first moment, and the one after it. */
  private static final List<int[]> TIMES =
      List.of(
          new int[] {0, 99},
          new int[] {10, 99},
          new int[] {0, 30},
          new int[] {0, 21},
          new int[] {20, 99},
          new int[] {0, 19},
          new int[] {0, 10},
          new int[] {30, 99});

  private static final Set<String> STRANGE =
      Set.of(
          "nested=deny>permit",
          "code=59284-0",
          "modifier=urn:x",
          "scope=zzz",
          "dataperiod=2026",
          "action=zzz");

  /** Place in the list: the smaller comes first. */
  private static final List<String> ANSWERS =
      List.of(
          "consent-unread",
          "consent-denied",
          "permit",
          "consent-expired",
          "consent-not-yet",
          "consent-inactive",
          "consent-other-purpose",
          "consent-other-receiver",
          "consent-missing");

  private final Question asked;

  private SecondOpinion(Question asked) {
    this.asked = asked;
  }

  static String on(Question asked, List<Facts> all) {
    SecondOpinion opinion = new SecondOpinion(asked);
    return nearest(all.stream().map(opinion::alone));
  }

  /** The answers that a draw must reach. */
  static String[] answers() {
    return ANSWERS.toArray(new String[0]);
  }

  private String alone(Facts f) {
    boolean active = f.status().isEmpty();
    boolean now = isReversed(f.root()) || holds(time(f.root()));
    if (isStrange(f)) {
      return active && now ? "consent-unread" : "consent-missing";
    }
    boolean no =
        f.root().permit()
            ? f.within().stream().anyMatch(part -> touches(part) && holds(time(f.root(), part)))
            : touches(f.root()) && now && f.within().stream().noneMatch(part -> frees(part, f));
    if (no && active) {
      return "consent-denied";
    }
    return f.root().permit()
        ? yes(f, f.root(), asked.permitted(), time(f.root()))
        : nearest(
            f.within().stream().map(part -> yes(f, part, asked.itself(), time(f.root(), part))));
  }

  private boolean isStrange(Facts f) {
    boolean within =
        f.within().stream()
            .anyMatch(
                part ->
                    part.permit() == f.root().permit()
                        || isReversed(part)
                        || !isReversed(f.root()) && isNever(time(f.root(), part)));
    return within
        || STRANGE.contains(f.odd())
        || isReversed(f.root())
        || isUndone(f)
        || Stream.concat(Stream.of(f.root()), f.within().stream())
            .anyMatch(part -> part.limit().contains("#") || part.limit().contains("zzz"));
  }

  /** Whether a refusal leaves nothing refused, or has an exception where it says it has none. */
  private static boolean isUndone(Facts f) {
    Part root = f.root();
    return !root.permit()
        && f.within().stream()
            .anyMatch(part -> f.odd().equals("rule=OPTOUT") || isAsWide(part, root));
  }

  /** Whether the very one who asks is refused and, by this or another name, given all back. */
  private boolean isTakenBack(Part part, Facts f) {
    return asked.itself().contains(f.root().who()) && isAsLong(part, f.root());
  }

  private static boolean isAsWide(Part part, Part root) {
    return part.who().equals(root.who()) && isAsLong(part, root);
  }

  private static boolean isAsLong(Part part, Part root) {
    boolean unlimited = part.limit().isEmpty() || part.limit().equals("label=V");
    return Arrays.equals(time(root, part), time(root))
        && isNoNarrower(part.purpose(), root.purpose())
        && isNoNarrower(part.data(), root.data())
        && (unlimited || isNoNarrower(part.limit(), root.limit()));
  }

  /** Of the same element; what the one limits and the other does not, it narrows. */
  private static boolean isNoNarrower(String part, String root) {
    return part.isEmpty()
        || !root.isEmpty() && part.charAt(0) == root.charAt(0) && wider(part, root);
  }

  /** Whether a refusal stops what is asked: nothing in it is plainly about something else. */
  private boolean touches(Part p) {
    List<String> things =
        Stream.of(p.data(), p.limit()).filter(w -> w.matches("(data|class)=.*")).toList();
    boolean elsewhere = !things.isEmpty() && asked.elsewhere().containsAll(things);
    return !asked.others().contains(p.who())
        && !p.purpose().endsWith("HRESCH")
        && (isLabelled(p) || !elsewhere);
  }

  /** Whether an exception leaves nothing of the refusal around it, now. */
  private boolean frees(Part p, Facts f) {
    boolean unclear = f.root().purpose().endsWith("zzz") && !p.purpose().isEmpty();
    return asked.itself().contains(p.who())
        && !isTakenBack(p, f)
        && fits(p, "")
        && holds(time(f.root(), p))
        && !unclear
        && wider(p.purpose(), f.root().purpose())
        && wider(p.data(), f.root().data())
        && wider(p.limit(), f.root().limit());
  }

  /** Of the same element, every word of the one must be among the other's, if that has any. */
  private static boolean wider(String exception, String refusal) {
    if (exception.isEmpty() || refusal.isEmpty() || exception.charAt(0) != refusal.charAt(0)) {
      return true;
    }
    return List.of(exception.split(" ")).containsAll(List.of(refusal.split(" ")));
  }

  private boolean fits(Part p, String odd) {
    return asked.purpose().fit().contains(p.purpose())
        && asked.data().fit().contains(p.data())
        && asked.limit().fit().contains(p.limit())
        && !odd.equals("action=collect");
  }

  private String yes(Facts f, Part p, Set<String> named, int[] time) {
    Map<String, Boolean> lacks =
        Map.of(
            "consent-other-receiver",
            !named.contains(p.who()),
            "consent-other-purpose",
            p == f.root() ? !fits(p, f.odd()) : !fits(p, "") || !isOf(f) || isTakenBack(p, f),
            "consent-inactive",
            !f.status().isEmpty(),
            "consent-not-yet",
            time[0] > NOON,
            "consent-expired",
            time[1] <= NOON);
    return lacks.entrySet().stream()
        .filter(Map.Entry::getValue)
        .map(Map.Entry::getKey)
        .max((a, b) -> ANSWERS.indexOf(a) - ANSWERS.indexOf(b))
        .orElse("permit");
  }

  /** Whether the refusal surely is one of what is asked, so that an exception gives it back. */
  private boolean isOf(Facts f) {
    Part root = f.root();
    boolean everything = root.data().isEmpty();
    String data = everything ? asked.data().fit().iterator().next() : root.data();
    Part named = new Part(false, root.who(), root.purpose(), data, root.limit(), root.when());
    return !isLabelled(root)
        && (root.who().isEmpty() || asked.permitted().contains(root.who()))
        && fits(named, f.odd());
  }

  private static boolean isLabelled(Part p) {
    return p.limit().startsWith("label=");
  }

  private static boolean isReversed(Part p) {
    return Drawn.WHEN.indexOf(p.when()) == TIMES.size();
  }

  private static int[] time(Part p) {
    return TIMES.get(Drawn.WHEN.indexOf(p.when()));
  }

  private static int[] time(Part root, Part within) {
    int[] one = time(root);
    int[] other = time(within);
    return new int[] {Math.max(one[0], other[0]), Math.min(one[1], other[1])};
  }

  private static boolean isNever(int[] time) {
    return time[0] >= time[1];
  }

  private static boolean holds(int[] time) {
    return time[0] <= NOON && NOON < time[1];
  }

  private static String nearest(Stream<String> answers) {
    return answers.min((a, b) -> ANSWERS.indexOf(a) - ANSWERS.indexOf(b)).orElse("consent-missing");
  }
}

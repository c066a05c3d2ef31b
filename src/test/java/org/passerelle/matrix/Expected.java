package org.passerelle.matrix;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.passerelle.fault.Fault;
import org.passerelle.support.Answer;

/**
 * What must come back, besides being the same for what is hidden and for what never was.
 *
 * @param kind which rule
 * @param words codes of ours, or statuses
 */
record Expected(Kind kind, List<String> words) {

  /** The rules of an answer. */
  enum Kind {
    /** Nothing more than being the same. */
    UNIFORM,
    /** With one of these codes of ours. */
    REFUSED,
    /** With one of these statuses; nothing of the hidden is in it, as in no answer. */
    ABSENT,
    /** The same, where what is asked for is there: it need not be answered as what never was. */
    SHOWN
  }

  /** Reads {@code kind word word}. */
  static Expected of(String text) {
    List<String> words = Arrays.asList(text.split(" "));
    return new Expected(
        Kind.valueOf(words.get(0).toUpperCase(Locale.ROOT)), words.subList(1, words.size()));
  }

  /**
   * What is wrong with this answer; null when nothing is. Someone stopped at the rim may be told
   * so.
   */
  @Nullable String complaint(Answer answer, @Nullable String door) {
    if (door != null && isRefusal(answer, door)) {
      return null;
    }
    boolean right =
        switch (kind) {
          case UNIFORM -> door == null || isStopped(answer);
          case REFUSED -> words.stream().anyMatch(code -> isRefusal(answer, code));
          case ABSENT, SHOWN -> words.contains(String.valueOf(answer.status()));
        };
    return right ? null : "expected " + kind + " " + words + " and got " + answer.status();
  }

  /** A rim that refuses the form of a request before it looks who asks. */
  private static boolean isStopped(Answer answer) {
    return List.of(400, 401, 403, 404, 413).contains(answer.status());
  }

  private static boolean isRefusal(Answer answer, String code) {
    int status = Fault.valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_')).status();
    boolean coded = answer.body().contains('"' + code + '"') || answer.body().isEmpty();
    return answer.last() == status && coded;
  }
}

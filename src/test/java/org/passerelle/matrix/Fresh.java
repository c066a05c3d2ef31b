package org.passerelle.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.passerelle.support.Answer;
import org.passerelle.support.FhirCaller;

/**
 * An id and an identifier that nobody asked about before: planted in the hidden room for one
 * assertion, so that what one assertion writes is not what the next one finds.
 */
final class Fresh {

  private static final AtomicInteger COUNT = new AtomicInteger();

  private final Map<String, Guess> guesses;
  private final @Nullable FhirCaller owner;
  private final String path;

  private Fresh(Map<String, Guess> guesses, @Nullable FhirCaller owner, String path) {
    this.guesses = guesses;
    this.owner = owner;
    this.path = path;
  }

  /** Nothing planted: the assertion writes nothing. */
  static Fresh none() {
    return new Fresh(Map.of(), null, "");
  }

  /** Something of this type, held by this room. */
  static Fresh plant(String type, FhirCaller owner, Map<String, String> values) {
    int number = COUNT.incrementAndGet();
    String id = "cache-f%05d".formatted(number);
    String chart = "CACHE-F%05d".formatted(number);
    Map<String, String> own = new java.util.HashMap<>(values);
    own.putAll(Map.of("chart", chart));
    Answer planted = owner.put(Requests.sample(type, id, own), null);
    assertThat(planted.status()).as(planted.body()).isEqualTo(201);
    return new Fresh(
        Map.of(
            "fresh", new Guess(id, "libre-f%05d".formatted(number)),
            "fresh.chart", new Guess(chart, "LIBRE-F%05d".formatted(number))),
        owner,
        type + "/" + id);
  }

  Map<String, Guess> guesses() {
    return guesses;
  }

  /** Whether a request by this method left the planted as it was; it is read by its owner. */
  List<String> complaints(String method) {
    if (owner == null || method.equals("GET")) {
      return List.of();
    }
    Answer now = owner.get(path);
    boolean untouched = now.status() == 200 && now.body().contains("\"versionId\":\"1\"");
    return untouched ? List.of() : List.of("changed " + path + " of another room");
  }
}

package org.passerelle.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.passerelle.support.Answer;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.Step;
import org.passerelle.support.World;

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

  /** Something of this type, put by the room that holds it. */
  static Fresh put(String type, FhirCaller owner, Map<String, String> values) {
    int number = COUNT.incrementAndGet();
    String id = "cache-f%05d".formatted(number);
    Answer planted = owner.put(sample(type, id, number, values), null);
    assertThat(planted.status()).as(planted.body()).isEqualTo(201);
    return of(new Guess(id, "libre-f%05d".formatted(number)), number, type, owner);
  }

  /** The same, created on the condition that nobody has its identifier. */
  static Fresh create(String type, World world, FhirCaller owner, Map<String, String> values) {
    int number = COUNT.incrementAndGet();
    Resource resource = sample(type, "", number, values);
    resource.setId((String) null);
    Answer planted =
        Step.of("plant", "POST", type, resource)
            .with("If-None-Exist", "identifier=" + values.get("system") + "%7C" + chart(number))
            .ask(world, owner, false);
    assertThat(planted.status()).as(planted.body()).isEqualTo(201);
    String location = planted.response().headers().firstValue("Location").orElseThrow();
    String id = new IdType(location).getIdPart();
    return of(new Guess(id, UUID.randomUUID().toString()), number, type, owner);
  }

  private static Fresh of(Guess id, int number, String type, FhirCaller owner) {
    Guess chart = new Guess(chart(number), "LIBRE-F%05d".formatted(number));
    return new Fresh(Map.of("fresh", id, "fresh.chart", chart), owner, type + "/" + id.hidden());
  }

  private static Resource sample(String type, String id, int number, Map<String, String> values) {
    Map<String, String> own = new HashMap<>(values);
    own.put("chart", chart(number));
    return Requests.sample(type, id, own);
  }

  private static String chart(int number) {
    return "CACHE-F%05d".formatted(number);
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

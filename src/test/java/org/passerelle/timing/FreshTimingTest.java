package org.passerelle.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import java.util.function.BiFunction;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.support.Answer;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.ProofSize;
import org.passerelle.support.World;
import org.passerelle.support.World.Engine;

/**
 * What another clinic wrote a moment ago is answered as fast as what nobody ever wrote: codes,
 * profiles, ids, identifiers. Each is asked for once, for then the asker has written it too.
 */
@Tag("proof")
@Tag("wall")
class FreshTimingTest {

  private static final String SYSTEM = "https://charts.example.org";
  private static final String KEPT = "fresh-timing";

  /** What is written. */
  enum What {
    CODE((caller, word) -> caller.post("Condition", coded(word))),
    PROFILE((caller, word) -> caller.post("Patient", profiled(word))),
    ID((caller, word) -> caller.put(named(word), null)),
    IDENTIFIER(What::createIfNone);

    private final BiFunction<FhirCaller, String, Answer> write;

    What(BiFunction<FhirCaller, String, Answer> write) {
      this.write = write;
    }

    private void write(FhirCaller caller, String word) {
      Answer answer = write.apply(caller, word);
      assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    /** A code that nobody knows, and a display that nobody gave to a code of a large system. */
    private static Condition coded(String word) {
      Condition condition = new Condition().setSubject(new Reference("Patient/" + KEPT));
      condition.setCode(
          new CodeableConcept()
              .addCoding(new Coding("http://snomed.info/sct", word, "Trouble " + word))
              .addCoding(
                  new Coding("http://terminology.hl7.org/CodeSystem/v3-ActCode", "IDSCL", word)));
      return condition;
    }

    private static Patient profiled(String word) {
      Patient person = new Patient();
      person.getMeta().addProfile("https://profiles.example.org/" + word);
      return person;
    }

    private static Patient named(String id) {
      Patient person = new Patient();
      person.setId(id);
      person.addIdentifier().setSystem(SYSTEM).setValue(id);
      return person;
    }

    private static Answer createIfNone(FhirCaller caller, String word) {
      Resource person = named(word).setId((String) null);
      return FhirCaller.exchange(
          caller
              .request("Patient")
              .header("Content-Type", "application/fhir+json")
              .header("If-None-Exist", "identifier=" + SYSTEM + "%7C" + word)
              .POST(
                  BodyPublishers.ofString(
                      World.FHIR.newJsonParser().encodeResourceToString(person))));
    }
  }

  @ParameterizedTest
  @EnumSource(What.class)
  void whatAnotherWroteOnH2TakesAsLongAsWhatNobodyWrote(What what) {
    takesAsLong(Engine.H2, what);
  }

  @ParameterizedTest
  @EnumSource(What.class)
  void whatAnotherWroteOnPostgresqlTakesAsLongAsWhatNobodyWrote(What what) {
    takesAsLong(Engine.POSTGRESQL, what);
  }

  private static void takesAsLong(Engine engine, What what) {
    assumeTrue(
        ProofSize.isFull(), "a thousand samples each are taken by ./passerelle prove wall alone");
    World world = World.on(engine);
    FhirCaller writer = world.as("clinique-du-parc");
    FhirCaller asker = world.as("clinique-des-erables");
    writer.put(What.named(KEPT), null);
    asker.put(What.named(KEPT), null);
    Words words = new Words();

    boolean told =
        TimingTwinTest.isTold(
            engine,
            "write of " + what,
            number -> what.write(writer, words.next()),
            number -> what.write(asker, words.written),
            number -> what.write(asker, words.never));

    assertThat(told).isFalse();
  }

  /** Two words of one shape: one that another clinic writes first, one that nobody does. */
  private static final class Words {

    private String written = "";
    private String never = "";

    /** Draws both anew; the one to be written first. */
    private String next() {
      written = UUID.randomUUID().toString();
      never = UUID.randomUUID().toString();
      return written;
    }
  }
}

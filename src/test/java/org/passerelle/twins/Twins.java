package org.passerelle.twins;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.passerelle.support.Answer;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.Mask;
import org.passerelle.support.Person;
import org.passerelle.support.Receiver;
import org.passerelle.support.Referral;
import org.passerelle.support.Requester;
import org.passerelle.support.Sent;
import org.passerelle.support.World;

/** Two worlds that were asked the same from the start, and what they answer now. */
final class Twins implements AutoCloseable {

  private final World first;
  private final World second;
  private final Mask firstMask;
  private final Mask secondMask;

  private Twins(World first, World second) {
    this.first = first;
    this.second = second;
    this.firstMask = new Mask(first);
    this.secondMask = new Mask(second);
  }

  /** Two new worlds on this kind of database, each with the same in every room. */
  static Twins on(World.Engine engine) {
    Twins twins = new Twins(World.another(engine), World.another(engine));
    Referral referral = Referral.of(Person.next(), Principal.ORGANIZATION.base());
    furnish(twins.first, referral);
    furnish(twins.second, referral);
    forgetLooking(twins.first);
    forgetLooking(twins.second);
    return twins;
  }

  /** How often furnishing had to look is chance, and a room may read how often it looked. */
  private static void forgetLooking(World world) {
    world.everything().update("delete from access_line");
    world.everything().update("delete from access_person");
  }

  World first() {
    return first;
  }

  World second() {
    return second;
  }

  /** Asks both; the two answers, when they differ. */
  List<String> differences(String when, List<Probe> probes) {
    List<String> differences = new ArrayList<>();
    for (Probe probe : probes) {
      CompletableFuture<Answer> beside = CompletableFuture.supplyAsync(() -> probe.ask(second));
      String one = firstMask.seen(answered(probe, probe.ask(first)));
      String other = secondMask.seen(answered(probe, beside.join()));
      if (!one.equals(other)) {
        differences.add(when + "\n" + probe + "\n--- with\n" + one + "\n--- without\n" + other);
        firstMask.forget();
        secondMask.forget();
      }
    }
    return differences;
  }

  /** What a limit stopped, or what failed, is the same in both worlds and shows nothing. */
  private static Answer answered(Probe probe, Answer answer) {
    assertThat(answer.status())
        .as("%s%n%s", probe, answer.body())
        .isNotEqualTo(429)
        .isLessThan(500);
    return answer;
  }

  private static void furnish(World world, Referral referral) {
    Fact.prepare(world);
    Principal.inside().forEach(each -> each.in(world));
    FhirCaller clinic = world.as(Principal.CLINIC.base());
    Patient own = Hidden.person("notre-1");
    own.addIdentifier().setSystem(Hidden.SYSTEM).setValue("C-1");
    assertThat(clinic.put(own, null).status()).isEqualTo(201);
    Observation observation = Hidden.observation("À nous");
    observation.setId("notre-2");
    observation.setSubject(new Reference("Patient/notre-1"));
    assertThat(clinic.put(observation, null).status()).isEqualTo(201);
    Sent sent = new Requester(clinic).send(referral);
    new Receiver(world.as(Principal.ORGANIZATION.base())).accepts(sent);
    new Requester(clinic).awaits(sent, org.hl7.fhir.r4.model.Task.TaskStatus.ACCEPTED);
  }

  @Override
  public void close() {
    first.close();
    second.close();
  }
}

package org.passerelle.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.junit.jupiter.api.Test;
import org.passerelle.hostile.HostileWire.Reply;
import org.passerelle.support.ProofSize;
import org.passerelle.support.World;

/** Every crafted input is answered within a second, in our words, and leaves nothing behind. */
abstract class HostileInput {

  static final String ROOM = "clinique-des-erables";

  private static final long SEED = 20260301;
  private static final long MOST_MILLIS = 1000;
  private static final long MOST_GROWTH = 50L * 1024 * 1024;

  /** RFC 6749, section 5.2. */
  private static final Pattern OAUTH = Pattern.compile("\\{[^{}]*\"error\":\"[a-z_]+\"[^{}]*}");

  private static final Pattern INNARDS =
      Pattern.compile("(?i)[a-z]Exception|StackOverflow|springframework|nimbus|java\\.|\\.java");

  private final World world;
  private final HostileWire wire;
  private long slowest;

  HostileInput(World.Engine engine) {
    world = World.on(engine);
    wire = HostileWire.of(world.address(), world.as(ROOM));
  }

  @Test
  void everyHostileInputIsAnsweredAtOnceAndNeverFails() throws IOException {
    List<Attack> attacks = attacks();
    for (Attack warming : attacks.subList(0, 20)) {
      wire.send(warming);
    }
    int before = stored();
    long used = used();
    List<String> wrong = new ArrayList<>();
    for (Attack attack : attacks) {
      if (attack.refused()) {
        wrong.addAll(wrongWith(attack, wire.send(attack)));
      }
    }
    int after = stored();
    for (Attack attack : attacks) {
      if (!attack.refused()) {
        wrong.addAll(wrongWith(attack, wire.send(attack)));
      }
    }
    long growth = used() - used;
    System.out.printf(
        "hostile: %d inputs, slowest %d ms, heap growth %d KB%n",
        attacks.size(), slowest, growth / 1024);

    assertThat(wrong).isEmpty();
    assertThat(after).isEqualTo(before);
    assertThat(attacks).hasSizeGreaterThanOrEqualTo(ProofSize.of(80, 500));
    assertThat(growth).isLessThan(MOST_GROWTH);
  }

  private List<Attack> attacks() {
    return Stream.of(
            HostilePaths.all(),
            HostileHeaders.all(),
            HostileBodies.all(),
            new HostileTokens(new Insider(world)).all(),
            new DrawnAttacks(SEED).take(ProofSize.of(60, 600)))
        .flatMap(attacks -> attacks)
        .toList();
  }

  /** What is slow is asked again: a pause of the machine is not the input's. */
  private List<String> wrongWith(Attack attack, Reply first) throws IOException {
    Reply reply = first.millis() > MOST_MILLIS ? wire.send(attack) : first;
    slowest = Math.max(slowest, reply.millis());
    List<String> wrong = new ArrayList<>();
    boolean unread = reply.status() == 429;
    boolean ours =
        unread || reply.status() >= 500 && reply.status() != 501 && reply.status() != 505;
    if (ours || (attack.refused() && reply.status() < 400)) {
      wrong.add(reply.status() + " " + attack);
    }
    if (reply.millis() > MOST_MILLIS) {
      wrong.add(reply.millis() + " ms " + attack);
    }
    if (reply.status() >= 400 && !reply.body().isEmpty() && !coded(attack, reply)) {
      wrong.add("not coded, " + reply.body().length() + " " + attack);
    }
    if (INNARDS.matcher(reply.body()).find()) {
      wrong.add("tells what it is made of " + attack);
    }
    return wrong;
  }

  private static boolean coded(Attack attack, Reply reply) {
    if (attack.asksForToken() && OAUTH.matcher(reply.body()).find()) {
      return true;
    }
    return reply.body().contains(OperationOutcome.class.getSimpleName())
        && reply.body().contains("CodeSystem/outcome");
  }

  /** What lives in the clinic's room. */
  private int stored() {
    Integer count =
        world
            .everything()
            .queryForObject(
                "select count(*) from hfj_resource where partition_id ="
                    + " (select partition_id from room where name = ?)",
                Integer.class,
                ROOM);
    return count == null ? -1 : count;
  }

  private static long used() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}

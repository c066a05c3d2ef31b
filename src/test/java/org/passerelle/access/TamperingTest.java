package org.passerelle.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.access.Tampering.Spot;
import org.passerelle.seal.RoomCheck;
import org.passerelle.seal.SealCheck;
import org.passerelle.seal.Sealer;
import org.passerelle.support.ProofSize;
import org.passerelle.support.World;
import org.passerelle.support.World.Engine;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Each of many random tamperings with a sealed ledger is found, where it was done. At full size, on
 * PostgreSQL: a million lines, 100 tamperings.
 */
@Tag("proof")
@Tag("ledger")
class TamperingTest {

  private static final long SEED = Long.getLong("passerelle.ledger.seed", 20261124L);

  @ParameterizedTest
  @EnumSource(Engine.class)
  void eachIsFoundWhereItWasDone(Engine engine) {
    boolean large = ProofSize.isFull() && engine == Engine.POSTGRESQL;
    World world = World.on(engine);
    SomeLines some = new SomeLines(world);
    int lines = large ? 1_000_000 : 20_000;
    some.append(lines);
    world.bean(Sealer.class).seal();
    some.sealed(world, lines);
    assertThat(checked(world, some).flaws()).isEmpty();

    Map<Long, Tampering> done = tamper(world.everything(), some.room(), large ? 100 : 20);

    Set<Long> found = places(checked(world, some));
    assertThat(found).as("seed %d, %s", SEED, done).containsAll(done.keySet());
    assertThat(found).isSubsetOf(explained(done, last(world.everything(), some.room())));
  }

  /** Under seals of their own, never neighbours, so that each is found for itself. */
  private static Map<Long, Tampering> tamper(JdbcTemplate jdbc, String room, int many) {
    Random random = new Random(SEED);
    List<Long> places =
        new ArrayList<>(
            jdbc.queryForList(
                "select place from access_seal where room = ? and line_count > 2 and place > 1"
                    + " and mod(place, 2) = 1 and place < (select place from access_head"
                    + " where room = ?)",
                Long.class,
                room,
                room));
    Collections.shuffle(places, random);
    Map<Long, Tampering> done = new TreeMap<>();
    for (int i = 0; i < many; i++) {
      Tampering kind = Tampering.kind(i);
      kind.at(jdbc, spot(jdbc, room, places.get(i), random));
      done.put(kind.shownBy(places.get(i)), kind);
    }
    return done;
  }

  private static long last(JdbcTemplate jdbc, String room) {
    String head = "select place from access_head where room = ?";
    return Objects.requireNonNull(jdbc.queryForObject(head, Long.class, room));
  }

  private static Spot spot(JdbcTemplate jdbc, String room, long place, Random random) {
    List<long[]> lines =
        jdbc.query(
            "select l.tx, l.n from access_line l, access_seal s, access_seal p where l.room = ?"
                + " and s.room = l.room and p.room = l.room and s.place = ? and p.place = ?"
                + " and l.tx >= p.last_tx and l.tx <= s.last_tx"
                + " and (l.tx > p.last_tx or l.n > p.last_n)"
                + " and (l.tx < s.last_tx or l.n <= s.last_n) order by l.tx, l.n",
            (row, number) -> new long[] {row.getLong(1), row.getLong(2)},
            room,
            place,
            place - 1);
    int at = 1 + random.nextInt(lines.size() - 1);
    long[] line = lines.get(at);
    long[] before = lines.get(at - 1);
    return new Spot(room, place, line[0], (int) line[1], before[0], (int) before[1]);
  }

  /** Behind a seal that was altered, the next one cannot match either, nor the sum at the end. */
  private static Set<Long> explained(Map<Long, Tampering> done, long last) {
    Set<Long> explained = new TreeSet<>(done.keySet());
    done.forEach(
        (place, kind) -> {
          if (kind == Tampering.A_SEAL_IS_ALTERED) {
            explained.add(place + 1);
          }
          if (kind == Tampering.A_SEAL_IS_REMOVED) {
            explained.add(last);
          }
        });
    return explained;
  }

  private static RoomCheck checked(World world, SomeLines some) {
    long start = System.nanoTime();
    RoomCheck check = world.bean(SealCheck.class).check(some.room());
    System.out.printf(
        "ledger: %d lines checked in %d ms, %d flaws%n",
        check.sealed(), (System.nanoTime() - start) / 1_000_000, check.flaws().size());
    return check;
  }

  private static Set<Long> places(RoomCheck check) {
    return check.flaws().stream().map(RoomCheck.Flaw::place).collect(Collectors.toSet());
  }
}

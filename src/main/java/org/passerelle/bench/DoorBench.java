package org.passerelle.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.passerelle.bench.Options.Endpoint;
import org.passerelle.door.DoorTimes;

/**
 * {@code ./passerelle bench door}: what the door costs, verb by verb. Warms a house of its own with
 * as many referrals as it takes, waits until all have crossed, then measures at a steady rate.
 */
final class DoorBench {

  /** Between two looks of the receiver, and so how late a crossing may be seen. */
  static final Duration LOOK = Duration.ofMillis(20);

  /** A slow answer that comes after the last referral was sent counts too. */
  private static final Duration ALL_OF_IT = Duration.ofDays(1);

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final HttpClient http;
  private final Clock clock;
  private final PrintStream out;

  DoorBench(HttpClient http, Clock clock, PrintStream out) {
    this.http = http;
    this.clock = clock;
    this.out = out;
  }

  int run(List<String> words) throws IOException, InterruptedException {
    if (words.contains("--help")) {
      out.print(DoorOptions.HELP);
      return 0;
    }
    DoorOptions asked = DoorOptions.parse(words);
    try (MeasuredHouse house = MeasuredHouse.start(asked.config())) {
      return measure(house, asked.at(house.address()), words);
    } catch (IllegalStateException notStarted) {
      out.println("passerelle: " + notStarted.getMessage() + ".");
      return 1;
    }
  }

  private int measure(MeasuredHouse house, Options options, List<String> words)
      throws IOException, InterruptedException {
    HttpResponse<String> first = load(options, new Journal()).tryOne();
    if (first.statusCode() / 100 != 2) {
      out.println("passerelle: the house refuses a referral: HTTP " + first.statusCode());
      return 1;
    }
    out.println("Warming up " + options.warmup().toSeconds() + " s, then measuring...");
    watched(DoorOptions.warming(options), new Journal());
    DoorTimes times = house.times();
    times.forget();
    Journal journal = new Journal();
    Options measured = DoorOptions.measuring(options);
    long from = watched(measured, journal);
    Figures figures = Figures.of(journal, from, ALL_OF_IT);
    DoorReport report = new DoorReport(house.database(), measured, times, figures);
    out.println(report.table());
    journal.allFailures().forEach((what, count) -> out.println("failed: " + count + " x " + what));
    out.println(report.line(words, LocalDate.now(clock)));
    return report.passages() > 0 ? 0 : 1;
  }

  private long watched(Options options, Journal journal) throws InterruptedException {
    Load load = load(options, journal);
    FhirClient receiver = new FhirClient(http, receiver(options));
    return new Crossings(receiver, journal, load.prefix(), clock.instant(), LOOK)
        .during(load, PATIENCE);
  }

  private Load load(Options options, Journal journal) {
    ReferralBundle bundles = new ReferralBundle(options.receiverName(), new Random(clock.millis()));
    return new Load(new FhirClient(http, options.sender()), bundles, options, clock, journal);
  }

  private static Endpoint receiver(Options options) {
    Endpoint receiver = options.receiver();
    if (receiver == null) {
      throw new IllegalArgumentException("bench door watches the receiver");
    }
    return receiver;
  }
}

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
import org.jspecify.annotations.Nullable;

/**
 * {@code ./passerelle bench}: loads a FHIR server with referrals and prints what it measured;
 * {@code bench door} measures the door of a house that it starts itself. Design section 10. Exit
 * codes: 0 measured, 1 the server takes no referral, 2 what was typed makes no sense.
 */
public final class Bench {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();
  private final Clock clock;
  private final PrintStream out;

  Bench(Clock clock, PrintStream out) {
    this.clock = clock;
    this.out = out;
  }

  /** Runs one load test and ends the process with its exit code. */
  public static void main(String[] words) throws InterruptedException {
    System.exit(new Bench(Clock.systemDefaultZone(), System.out).run(List.of(words)));
  }

  int run(List<String> words) throws InterruptedException {
    try {
      if (!words.isEmpty() && words.get(0).equals("door")) {
        return new DoorBench(http, clock, out).run(words.subList(1, words.size()));
      }
      if (words.contains("--help")) {
        out.print(Options.HELP);
        return 0;
      }
      return measure(Options.parse(words), words);
    } catch (IllegalArgumentException e) {
      out.println("passerelle: " + e.getMessage() + "; see ./passerelle bench --help.");
      return 2;
    } catch (IOException e) {
      out.println("passerelle: the server cannot be reached: " + e);
      return 1;
    }
  }

  private int measure(Options options, List<String> words)
      throws IOException, InterruptedException {
    Journal journal = new Journal();
    ReferralBundle bundles = new ReferralBundle(options.receiverName(), new Random(clock.millis()));
    FhirClient sender = new FhirClient(http, options.sender());
    Load load = new Load(sender, bundles, options, clock, journal);
    Crossings crossings = crossings(options, journal, load.prefix());
    HttpResponse<String> first = load.tryOne();
    if (first.statusCode() / 100 != 2) {
      String answer = first.body();
      out.println("passerelle: the server refuses a referral: HTTP " + first.statusCode());
      out.println(answer.substring(0, Math.min(answer.length(), 800)));
      return 1;
    }
    out.println("Warming up " + options.warmup().toSeconds() + " s, then measuring...");
    long start = crossings == null ? load.run() : crossings.during(load, PATIENCE);
    long from = start + options.warmup().toNanos();
    Figures figures = Figures.of(journal, from, options.time());
    Report report = new Report(options, figures, journal.allFailures());
    out.println(report.table());
    out.println(report.line(words, LocalDate.now(clock)));
    return 0;
  }

  private @Nullable Crossings crossings(Options options, Journal journal, String prefix) {
    if (options.receiver() == null) {
      return null;
    }
    FhirClient receiver = new FhirClient(http, options.receiver());
    return new Crossings(receiver, journal, prefix, clock.instant(), Crossings.INTERVAL);
  }
}

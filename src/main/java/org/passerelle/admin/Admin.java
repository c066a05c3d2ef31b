package org.passerelle.admin;

import java.io.IOException;
import java.io.PrintStream;
import java.net.ConnectException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The administrative commands ({@code ./passerelle room add ...}) of design section 8: carries the
 * words typed to the service that is running, and prints its answer.
 *
 * <p>The contract with the service. It writes {@code DIR/operator}, mode 0600, where {@code DIR} is
 * its setting {@code passerelle.data}: a properties file with {@code port} and {@code secret}. It
 * answers {@code POST http://127.0.0.1:PORT/operator}, {@code Authorization: Bearer SECRET}, body
 * {@code {"command":"room","arguments":["add",...]}} in UTF-8, with plain text and the header
 * {@code X-Exit-Code}: {@code 0} done, anything else not done. Without that header the command is
 * not done.
 *
 * <p>The service cannot see the operator's files, so {@code --jwks FILE} is sent as {@code
 * --jwks-content TEXT}; {@code --jwks URL} is sent as it is.
 *
 * <p>Exit codes: 0 done, 1 refused or failed, 2 what was typed makes no sense, 3 nothing is
 * running.
 */
public final class Admin {

  private static final int MAKES_NO_SENSE = 2;
  private static final int NOTHING_RUNNING = 3;

  private final OperatorFiles files;
  private final OperatorClient client;
  private final PrintStream out;
  private final PrintStream err;

  Admin(OperatorFiles files, OperatorClient client, PrintStream out, PrintStream err) {
    this.files = files;
    this.client = client;
    this.out = out;
    this.err = err;
  }

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] words) {
    OperatorFiles files =
        new OperatorFiles(Path.of("data"), System.getProperty("passerelle.demo.data"));
    Admin admin = new Admin(files, new OperatorClient(), System.out, System.err);
    System.exit(admin.run(List.of(words)));
  }

  int run(List<String> words) {
    try {
      Command command = Command.parse(words);
      return send(command);
    } catch (IllegalArgumentException e) {
      err.println("passerelle: " + e.getMessage());
      return MAKES_NO_SENSE;
    } catch (IOException e) {
      err.println("passerelle: the service did not answer: " + e.getMessage());
      return 1;
    }
  }

  /** A file left behind by a service that stopped is passed over: the next place is tried. */
  private int send(Command command) throws IOException {
    List<Path> tried = new ArrayList<>();
    for (Path place : files.places(command.data())) {
      tried.add(place);
      try {
        OperatorClient.Answer answer = client.send(Operator.read(place), command);
        (answer.exitCode() == 0 ? out : err).println(answer.text().stripTrailing());
        return answer.exitCode() == 0 ? 0 : 1;
      } catch (ConnectException stopped) {
        continue;
      }
    }
    return nothingRunning(tried);
  }

  private int nothingRunning(List<Path> tried) {
    err.println("passerelle: nothing is running here: start it with ./passerelle demo or serve.");
    err.println("If it keeps its data elsewhere, name that folder: --data DIR.");
    tried.forEach(place -> err.println("Left by a service that stopped: " + place));
    return NOTHING_RUNNING;
  }
}

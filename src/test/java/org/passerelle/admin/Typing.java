package org.passerelle.admin;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.passerelle.house.HouseSettings;
import org.passerelle.support.World;

/** An operator who types at a running world, and reads what is said back. */
public final class Typing {

  private final World world;
  private String said = "";

  /** Commands to this world, over its management port. */
  public Typing(World world) {
    this.world = world;
  }

  /** Types {@code ./passerelle} and these words; answers with the exit code. */
  public int run(String... words) {
    ByteArrayOutputStream heard = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(heard, true, StandardCharsets.UTF_8);
    Path data = world.bean(HouseSettings.class).data();
    int code =
        new Admin(new OperatorFiles(data, null), new OperatorClient(), print, print)
            .run(List.of(words));
    said = heard.toString(StandardCharsets.UTF_8);
    return code;
  }

  /** What the last command said. */
  public String said() {
    return said;
  }
}

package org.passerelle.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rooms of the demo, as {@code demo/rooms.yaml} lists them. Design section 8, "Demo rooms". */
public final class DemoRooms {

  private static final String FILE = "/demo/rooms.yaml";

  private DemoRooms() {}

  /**
   * Every room of the demo but the directory, in the file's order. A file that cannot be read or
   * holds an unknown key is a broken build: it throws.
   */
  public static List<DemoRoom> read() {
    return DemoYaml.list(FILE, Entry.class).stream().map(Entry::room).toList();
  }

  /** One entry of the file: titles there are bare, so that none can forget its mark. */
  private record Entry(
      String name,
      String kind,
      Bilingual title,
      String contact,
      @Nullable List<DemoRoom.Client> clients) {

    DemoRoom room() {
      Bilingual marked = title.marked();
      List<DemoRoom.Client> others = clients == null ? List.of() : clients;
      return new DemoRoom(name, kind, marked.fr(), marked.en(), contact, others);
    }
  }
}

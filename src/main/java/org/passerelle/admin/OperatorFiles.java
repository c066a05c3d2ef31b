package org.passerelle.admin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a running service may have left its operator file: the folder named by the operator alone,
 * or else {@code ./data}, then the demo's folder.
 *
 * @param data the default data folder of {@code serve}
 * @param demo the demo's folder, or null when the launcher named none
 */
record OperatorFiles(Path data, @Nullable String demo) {

  private static final String NAME = "operator";

  /** The files that exist, in the order to try them. */
  List<Path> places(@Nullable Path named) {
    if (named != null) {
      return Stream.of(named.resolve(NAME)).filter(Files::isRegularFile).toList();
    }
    Path ours = data.resolve(NAME);
    if (demo == null) {
      return Stream.of(ours).filter(Files::isRegularFile).toList();
    }
    Path theirs = Path.of(demo).resolve(NAME);
    return Stream.of(ours, theirs)
        .filter(Files::isRegularFile)
        .filter(place -> place.equals(ours) || isMine(place))
        .toList();
  }

  /**
   * The demo's folder stands where anybody may write: a file that another user laid there could
   * draw the operator's commands to that user.
   */
  private static boolean isMine(Path place) {
    try {
      String owner = Files.getOwner(place, LinkOption.NOFOLLOW_LINKS).getName();
      return owner.equals(System.getProperty("user.name"));
    } catch (IOException e) {
      return false;
    }
  }
}

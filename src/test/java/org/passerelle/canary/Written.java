package org.passerelle.canary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * Files written since a moment. The database's own are passed over: whole folders of PostgreSQL's,
 * while H2 is in memory here.
 */
final class Written {

  private static final long LARGEST = 64L * 1024 * 1024;

  private final Instant since;

  Written(Instant since) {
    this.since = since;
  }

  /** Contents as letters, by path. */
  Map<String, String> under(Path... folders) {
    Map<String, String> contents = new TreeMap<>();
    for (Path folder : folders) {
      try {
        Files.walkFileTree(folder, new Reader(contents));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return contents;
  }

  private final class Reader extends SimpleFileVisitor<Path> {

    private final Map<String, String> contents;

    private Reader(Map<String, String> contents) {
      this.contents = contents;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return Files.exists(folder.resolve("PG_VERSION"))
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      boolean written = !attributes.lastModifiedTime().toInstant().isBefore(since);
      if (attributes.isRegularFile() && written && attributes.size() < LARGEST) {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        contents.put(file.toString(), file + "\n" + text);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException gone) {
      return FileVisitResult.CONTINUE; // another's, or removed since
    }
  }
}

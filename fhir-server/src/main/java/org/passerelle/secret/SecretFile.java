package org.passerelle.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;

/**
 * A file that its owner alone may read. Made whole under another name and then moved, so that a
 * crash leaves either no secret or all of it.
 *
 * @param path where it is
 */
public record SecretFile(Path path) {

  /** What the file holds; makes it first when it is not there. */
  public String readOrMake(Supplier<String> fresh) {
    try {
      if (!Files.exists(path)) {
        make(fresh.get());
      }
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException("a secret file cannot be read or made", e);
    }
  }

  /**
   * Tells what lies there from what lay there before, without reading it: each {@link #write} makes
   * another file. The same word for as long as there is none.
   */
  public String stamp() {
    try {
      BasicFileAttributes known = Files.readAttributes(path, BasicFileAttributes.class);
      return known.fileKey() + " " + known.lastModifiedTime() + " " + known.size();
    } catch (NoSuchFileException none) {
      return "none";
    } catch (IOException e) {
      throw new UncheckedIOException("a secret file cannot be looked at", e);
    }
  }

  /** Replaces what the file holds. */
  public void write(String content) {
    try {
      Files.createDirectories(path.toAbsolutePath().getParent());
      Files.move(partial(content), path, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("a secret file cannot be written", e);
    }
  }

  private void make(String content) throws IOException {
    Files.createDirectories(path.toAbsolutePath().getParent());
    Path partial = partial(content);
    try {
      Files.createLink(path, partial);
    } catch (FileAlreadyExistsException another) {
      return; // another process made it first: its secret counts
    } finally {
      Files.delete(partial);
    }
  }

  private Path partial(String content) throws IOException {
    Path folder = path.toAbsolutePath().getParent();
    Path partial =
        Files.createTempFile(
            folder,
            ".secret",
            "",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    return Files.writeString(partial, content);
  }
}

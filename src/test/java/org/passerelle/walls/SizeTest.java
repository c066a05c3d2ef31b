package org.passerelle.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Small files, small methods, honest names: style, sections 8.2, 8.3 and 8.10. */
class SizeTest {

  private static final int FILE_CAP = 250;
  private static final int METHOD_CAP = 40;
  private static final int PARAMETER_CAP = 6;

  private static final Pattern HOLLOW_NAME =
      Pattern.compile(".*(Util|Utils|Manager|Helper|Impl|Wrapper|DTO|Dto)(Test|IT)?");

  /** Written in pieces, here and below, so that this file does not find itself. */
  private static final Pattern UNFINISHED = Pattern.compile("\\b(TO" + "DO|FIX" + "ME)\\b");

  private static final Pattern SLEEP = Pattern.compile("Thread\\s*\\.\\s*sl" + "eep\\s*\\(");

  private static final Pattern REGISTRY =
      Pattern.compile(
          String.join(
              "|", "repo[0-9]*[.]mav" + "en", "registry[.]np" + "mjs", "registry[.]yarn" + "pkg"));

  private static final List<String> NOT_OURS = List.of("target", "node_modules", ".git", "data");

  @Test
  void noFileIsLongerThanItsCap() {
    List<Path> sources = SourceTree.all();

    assertThat(sources).isNotEmpty();
    print("files", sources.stream().mapToLong(SizeTest::lines));
    assertThat(sources.stream().filter(file -> lines(file) > FILE_CAP).map(SourceTree::shown))
        .isEmpty();
  }

  @Test
  void noMethodIsLongerThanItsCap() {
    List<Methods.Method> methods = Methods.of(SourceTree.all());

    assertThat(methods).isNotEmpty();
    print("methods", methods.stream().mapToLong(Methods.Method::lines));
    assertThat(methods).filteredOn(method -> method.lines() > METHOD_CAP).isEmpty();
  }

  @Test
  void noConstructorTakesMoreThanSixArguments() {
    assertThat(Methods.of(SourceTree.all()))
        .filteredOn(method -> method.name().equals("<init>"))
        .filteredOn(method -> method.parameters() > PARAMETER_CAP)
        .isEmpty();
  }

  @Test
  void noNameIsHollow() {
    Predicate<String> hollow = HOLLOW_NAME.asMatchPredicate();

    assertThat(SourceTree.all())
        .filteredOn(file -> hollow.test(file.getFileName().toString().replace(".java", "")))
        .isEmpty();
  }

  @Test
  void nothingIsLeftForLater() {
    assertThat(SourceTree.all())
        .filteredOn(file -> UNFINISHED.matcher(SourceTree.text(file)).find())
        .isEmpty();
  }

  @Test
  void noTestSleeps() {
    assertThat(Stream.of(SourceTree.Module.values()).flatMap(m -> SourceTree.test(m).stream()))
        .filteredOn(file -> SLEEP.matcher(SourceTree.text(file)).find())
        .isEmpty();
  }

  @Test
  void noFileNamesAPackageRegistry() {
    assertThat(texts(SourceTree.root()))
        .filteredOn(file -> REGISTRY.matcher(readable(file)).find())
        .isEmpty();
  }

  private static void print(String what, LongStream sizes) {
    long[] sorted = sizes.sorted().toArray();
    System.out.printf(
        "%s: %d, lines at the median %d, at the 95th percentile %d, at most %d%n",
        what,
        sorted.length,
        sorted[sorted.length / 2],
        sorted[sorted.length * 95 / 100],
        sorted[sorted.length - 1]);
  }

  private static long lines(Path file) {
    return SourceTree.text(file).lines().count();
  }

  /** Every file that could be committed: what the build makes and fetches is left out. */
  private static List<Path> texts(Path folder) {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside
          .filter(path -> !NOT_OURS.contains(path.getFileName().toString()))
          .flatMap(path -> Files.isDirectory(path) ? texts(path).stream() : Stream.of(path))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Read as Latin-1, which any file is. */
  private static String readable(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

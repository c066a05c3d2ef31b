package org.passerelle.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.passerelle.walls.SourceTree.Module;

/** The modules as they lie on the disk: style, section 8.10, item 3 (g), and design section 7. */
class ModulesTest {

  /** A package of ours before the name of one of its types. */
  private static final Pattern USED =
      Pattern.compile("\\borg\\.passerelle(?:\\.[a-z0-9]+)*(?=\\.[A-Z*])");

  /** From the words to the house: each may use itself and those before it. */
  private static final List<Module> ORDER = List.of(Module.values());

  /** Split over two modules, the package-private walls of a package could be forged. */
  @Test
  void noPackageIsSplitAcrossModules() {
    TreeMap<String, List<Module>> homes = new TreeMap<>();
    for (Module module : ORDER) {
      SourceTree.packages(module)
          .forEach(name -> homes.computeIfAbsent(name, key -> new ArrayList<>()).add(module));
    }

    homes.values().removeIf(modules -> modules.size() == 1);
    assertThat(homes).isEmpty();
  }

  @Test
  void dependenciesPointOneWay() {
    Set<String> backwards = new TreeSet<>();
    for (int place = 0; place < ORDER.size(); place++) {
      Set<String> above = new TreeSet<>();
      ORDER
          .subList(place + 1, ORDER.size())
          .forEach(module -> above.addAll(SourceTree.packages(module)));
      for (Path file : SourceTree.main(ORDER.get(place))) {
        used(file).stream()
            .filter(above::contains)
            .forEach(name -> backwards.add(SourceTree.shown(file) + " uses " + name));
      }
    }

    assertThat(backwards).isEmpty();
  }

  @Test
  void everyPackageSaysWhatItIsFor() {
    Set<String> silent = new TreeSet<>();
    for (Module module : ORDER) {
      silent.addAll(SourceTree.packages(module));
      SourceTree.main(module).stream()
          .filter(file -> file.endsWith("package-info.java"))
          .map(SourceTree::text)
          .filter(text -> text.startsWith("/**") && text.contains("@NullMarked"))
          .forEach(text -> silent.removeIf(name -> text.contains("package " + name + ";")));
    }

    assertThat(silent).isEmpty();
  }

  private static Set<String> used(Path file) {
    Set<String> used = new TreeSet<>();
    Matcher found = USED.matcher(SourceTree.text(file));
    while (found.find()) {
      used.add(found.group());
    }
    return used;
  }
}

package org.passerelle.matrix;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text with placeholders in braces; what stands for one may hold others. */
final class Template {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z_][A-Za-z_.-]*)\\}");
  private static final int DEEPEST = 5;

  private Template() {}

  /** The text with every known placeholder filled. */
  static String fill(String text, Map<String, String> values) {
    String filled = text;
    for (int depth = 0; depth < DEEPEST; depth++) {
      filled = once(filled, values);
    }
    return filled;
  }

  /** Whether a placeholder of this name, or beginning so, is in the text. */
  static boolean names(String text, String name) {
    return text.contains("{" + name);
  }

  /** Whether a placeholder is left that nothing stood for. */
  static boolean isOpen(String text) {
    return PLACEHOLDER.matcher(text).find();
  }

  private static String once(String text, Map<String, String> values) {
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(
            found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
  }
}

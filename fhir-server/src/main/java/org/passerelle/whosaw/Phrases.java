package org.passerelle.whosaw;

import java.text.MessageFormat;
import java.util.Optional;
import java.util.ResourceBundle;

/** The words of one language, out of {@code sentences_fr} and {@code sentences_en}. */
final class Phrases {

  private final Language language;
  private final ResourceBundle bundle;

  Phrases(Language language) {
    this.language = language;
    this.bundle =
        ResourceBundle.getBundle(
            "org.passerelle.whosaw.sentences",
            language.locale(),
            Phrases.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** The phrase of this key, which must be there. */
  String of(String key, String... parts) {
    return new MessageFormat(bundle.getString(key), language.locale()).format(parts);
  }

  /** The same; empty when there is no such key. */
  Optional<String> known(String key, String... parts) {
    return bundle.containsKey(key) ? Optional.of(of(key, parts)) : Optional.empty();
  }

  /** The phrase of the first key that is there; the last must be. */
  String first(String key, String otherwise) {
    return known(key).orElseGet(() -> of(otherwise));
  }
}

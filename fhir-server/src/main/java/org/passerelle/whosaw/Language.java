package org.passerelle.whosaw;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The two languages, equal; French where nothing is asked for. */
enum Language {
  FR(Locale.CANADA_FRENCH),
  EN(Locale.CANADA);

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  Locale locale() {
    return locale;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The language of this code; empty when it is neither. */
  static Optional<Language> of(String code) {
    return Arrays.stream(values()).filter(language -> language.code().equals(code)).findFirst();
  }

  /** The one that this header prefers; what cannot be read prefers none. */
  static Language preferred(@Nullable String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.isBlank()) {
      return FR;
    }
    try {
      Locale best =
          Locale.lookup(
              Locale.LanguageRange.parse(acceptLanguage), List.of(Locale.FRENCH, Locale.ENGLISH));
      return best == null ? FR : of(best.getLanguage()).orElse(FR);
    } catch (IllegalArgumentException unreadable) {
      return FR;
    }
  }
}

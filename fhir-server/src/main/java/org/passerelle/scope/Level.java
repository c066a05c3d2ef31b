package org.passerelle.scope;

import java.util.Locale;

/** On whose behalf a scope is asked: the word before its slash. */
public enum Level {
  SYSTEM,
  USER,
  PATIENT;

  static Level of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}

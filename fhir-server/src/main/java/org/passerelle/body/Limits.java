package org.passerelle.body;

import java.util.Set;

/** How much of anything a body may hold. A text's length is FHIR's own limit (R4, 2.24.0.1). */
final class Limits {

  /** Levels of objects and lists, or of elements: a chain of 40 nested items still passes. */
  static final int DEPTH = 100;

  /** Characters of a text. */
  static final int TEXT = 1024 * 1024;

  /** Characters of a name of a property, an element or an attribute. */
  static final int NAME = 128;

  /** Characters of a number; FHIR asks for 18 digits. */
  static final int NUMBER = 40;

  /** The power of ten of a number, which some code would write out in full. */
  static final int EXPONENT = 100;

  /** Tokens of JSON, or elements of XML: some 5 MB of ordinary content. */
  static final int PARTS = 400_000;

  /** Attributes of one element. */
  static final int ATTRIBUTES = 32;

  /** Where base64 stands, which only the size of the whole bounds. */
  private static final Set<String> BASE64 = Set.of("data", "valueBase64Binary", "blob");

  private Limits() {}

  /** Whether a text of this length may stand under this name. */
  static boolean fits(String name, int length) {
    return length <= TEXT || BASE64.contains(name);
  }
}

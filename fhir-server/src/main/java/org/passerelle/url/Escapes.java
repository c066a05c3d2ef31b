package org.passerelle.url;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Whether everybody would read the same out of an escaped text. What is not two hexadecimal digits
 * after a percent sign, and bytes that are no UTF-8, the container drops in silence, HAPI fails on,
 * and others guess: a gate that judged one reading would let another through. RFC 3986, 2.1.
 */
public final class Escapes {

  private Escapes() {}

  /** Whether it can be read in one way. */
  public static boolean readable(String escaped) {
    ByteBuffer bytes = ByteBuffer.allocate(escaped.length());
    for (int i = 0; i < escaped.length(); i++) {
      if (escaped.charAt(i) != '%') {
        if (!isUtf8(bytes)) {
          return false;
        }
      } else if (i + 2 < escaped.length() && isHex(escaped, i + 1) && isHex(escaped, i + 2)) {
        bytes.put((byte) HexFormat.fromHexDigits(escaped, i + 1, i + 3));
        i += 2;
      } else {
        return false;
      }
    }
    return isUtf8(bytes);
  }

  private static boolean isHex(String text, int at) {
    return HexFormat.isHexDigit(text.charAt(at));
  }

  /** Escaped bytes that stand together are read together; then the next begin anew. */
  private static boolean isUtf8(ByteBuffer bytes) {
    if (bytes.position() == 0) {
      return true;
    }
    bytes.flip();
    try {
      StandardCharsets.UTF_8.newDecoder().decode(bytes);
      bytes.clear();
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}

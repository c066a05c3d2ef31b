package org.passerelle.body;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * The bytes of a request, looked at before any parser builds something of them. What is parsed here
 * is thrown away; the check costs little beside what it spares.
 *
 * @param bytes without a byte order mark
 */
public record Body(byte[] bytes) {

  private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  /** A body as it came; a byte order mark, which some editors put in front, is left out. */
  public static Body of(byte[] arrived) {
    boolean marked =
        arrived.length >= MARK.length && Arrays.equals(arrived, 0, MARK.length, MARK, 0, 3);
    return new Body(marked ? Arrays.copyOfRange(arrived, MARK.length, arrived.length) : arrived);
  }

  /**
   * Why it is refused, in words that repeat nothing of it; empty when it may be parsed. It is
   * looked at as what it is, whatever it says that it is. No body at all is for others to refuse.
   */
  public Optional<String> refusal() {
    CharBuffer text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
    } catch (CharacterCodingException e) {
      return Optional.of("It is not UTF-8.");
    }
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char each = text.charAt(i);
      if (each == 0) {
        return Optional.of("It holds a NUL character.");
      }
      start += start == i && Character.isWhitespace(each) ? 1 : 0;
    }
    if (start == text.length()) {
      return Optional.empty();
    }
    return text.charAt(start) == '<' ? XmlCheck.refusal(text) : JsonCheck.refusal(bytes);
  }
}

package org.passerelle.body;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.nio.CharBuffer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * JSON that is read in one way: one value, no name twice in an object, nothing past the limits.
 * HAPI would take the last of two names, and other readers the first.
 */
final class JsonCheck {

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(Limits.DEPTH)
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNameLength(Limits.NAME)
                  .maxNumberLength(Limits.NUMBER)
                  .maxTokenCount(Limits.PARTS)
                  .build())
          .build();

  private JsonCheck() {}

  /** Why these bytes, which are UTF-8, are refused. */
  static Optional<String> refusal(byte[] bytes) {
    try (JsonParser parser = FACTORY.createParser(bytes)) {
      int open = 0;
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        open += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        Optional<String> refused = refusal(parser, token);
        if (refused.isPresent()) {
          return refused;
        }
        if (open == 0 && token != JsonToken.END_OBJECT && token != JsonToken.END_ARRAY) {
          return Optional.of("JSON of FHIR is an object.");
        }
        if (open == 0 && parser.nextToken() != null) {
          return Optional.of("Something stands after the end of the JSON.");
        }
      }
      return open == 0 ? Optional.empty() : Optional.of("The JSON is cut off.");
    } catch (StreamConstraintsException e) {
      return Optional.of("The JSON is past a limit, of depth, number of parts, name or number.");
    } catch (IOException e) {
      return Optional.of("It is no JSON, or an object has the same name twice.");
    }
  }

  private static Optional<String> refusal(JsonParser parser, JsonToken token) throws IOException {
    return switch (token) {
      case VALUE_STRING -> ofText(parser);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> ofNumber(parser.getText());
      default -> Optional.empty();
    };
  }

  private static Optional<String> ofNumber(String number) {
    if (number.length() > Limits.NUMBER) {
      return Optional.of("A number is longer than " + Limits.NUMBER + " characters.");
    }
    return exponent(number) > Limits.EXPONENT
        ? Optional.of("A number's power of ten is past " + Limits.EXPONENT + ".")
        : Optional.empty();
  }

  private static Optional<String> ofText(JsonParser parser) throws IOException {
    String name = name(parser.getParsingContext());
    char[] text = parser.getTextCharacters();
    int from = parser.getTextOffset();
    int length = parser.getTextLength();
    if (!Limits.fits(name, length)) {
      return Optional.of("A text is longer than " + Limits.TEXT + " characters.");
    }
    for (int i = from; i < from + length; i++) {
      if (text[i] == 0) {
        return Optional.of("A text holds a NUL character.");
      }
    }
    return name.equals("div")
        ? XmlCheck.refusal(CharBuffer.wrap(text, from, length))
        : Optional.empty();
  }

  /** The name that a value stands under, also as an item of a list. */
  private static String name(@Nullable JsonStreamContext context) {
    JsonStreamContext at = context;
    while (at != null && at.inArray()) {
      at = at.getParent();
    }
    return at == null ? "" : String.valueOf(at.getCurrentName());
  }

  /** Without its sign; past any limit when it has more than four digits. */
  private static int exponent(String number) {
    int at = Math.max(number.indexOf('e'), number.indexOf('E'));
    String digits = at < 0 ? "0" : number.substring(at + 1).replaceFirst("^[+-]?0*", "");
    return digits.length() > 4 ? Integer.MAX_VALUE : Integer.parseInt("0" + digits);
  }
}

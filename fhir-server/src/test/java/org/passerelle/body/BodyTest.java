package org.passerelle.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyTest {

  private static final String DIV =
      "{\"resourceType\":\"Patient\",\"text\":{\"status\":\"generated\",\"div\":\"%s\"}}";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  \n",
        "[]",
        "{\"resourceType\":\"Patient\",\"active\":true}",
        " {\"value\":-1.50e-3, \"empty\":[], \"none\":null}\n",
        "<Patient xmlns=\"http://hl7.org/fhir\"><active value=\"true\"/></Patient>",
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Patient xmlns=\"http://hl7.org/fhir\"/>",
        "{\"text\":{\"div\":\"<div xmlns=\\\"http://www.w3.org/1999/xhtml\\\">a&nbsp;b</div>\"}}"
      })
  void ordinaryContentPasses(String content) {
    assertThat(refused(content)).isFalse();
  }

  @Test
  void aByteOrderMarkIsLeftOut() {
    assertThat(Body.of("\ufeff{}".getBytes(StandardCharsets.UTF_8)).bytes()).hasSize(2);
  }

  @Test
  void longBase64PassesAndALongTextDoesNot() {
    String text = "A".repeat(Limits.TEXT + 4);

    assertThat(refused("{\"data\":\"" + text + "\"}")).isFalse();
    assertThat(refused("{\"note\":\"" + text + "\"}")).isTrue();
    assertThat(refused("<data value=\"" + text + "\"/>")).isFalse();
    assertThat(refused("<note value=\"" + text + "\"/>")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "}",
        "nothing",
        "\"text\"",
        "12",
        "true",
        "{}{}",
        "{} x",
        "[1,2",
        "{'a':1}",
        "{\"a\":1,}",
        "{\"a\":NaN}",
        "{/* why */\"a\":1}",
        "{\"a\":01}",
        "{\"a\":1,\"a\":2}",
        "{\"resourceType\":\"Patient\",\"x\":{\"b\":1,\"\\u0062\":2}}",
        "{\"a\":\"\\u0000\"}",
        "{\"a\":1e101}",
        "{\"a\":1E-99999999999}",
        "{\"a\":1e999999999}",
        "<a",
        "<a></b>",
        "<a/><b/>",
        "<a b='1' b='2'/>",
        "<a>&#0;</a>",
        "<?xml version=\"1.1\"?><a>&#1;</a>",
        "<a xmlns:x=\"http://www.w3.org/2001/XInclude\"><x:include href=\"file:///etc/hostname\"/></a>",
        "<!DOCTYPE a><a/>",
        "<!DOCTYPE a SYSTEM \"http://localhost:1/a.dtd\"><a/>",
        "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><a>&x;</a>",
        "<!DOCTYPE a [<!ENTITY % x SYSTEM \"http://localhost:1/\"> %x;]><a/>",
        "<!DOCTYPE a [<!ENTITY x \"y\"><!ENTITY z \"&x;&x;&x;\">]><a>&z;</a>"
      })
  void whatIsBrokenOrActiveIsRefused(String content) {
    assertThat(refused(content)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE div [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><div>&x;</div>",
        "<div>",
        "<div xmlns:x='http://www.w3.org/2001/XInclude'><x:include href='a'/></div>"
      })
  void aNarrativeInJsonIsLookedAtAsXml(String div) {
    assertThat(refused(DIV.formatted(div))).isTrue();
    assertThat(refused("{\"text\":{\"div\":[[\"" + div + "\"]]}}")).isTrue();
  }

  @ParameterizedTest
  @MethodSource("outsized")
  void whatIsPastALimitIsRefused(String content) {
    assertThat(refused(content)).isTrue();
  }

  static List<String> outsized() {
    return List.of(
        "[".repeat(101) + "]".repeat(101),
        "{\"a\":".repeat(101) + "1" + "}".repeat(101),
        "<a>".repeat(101) + "</a>".repeat(101),
        "{\"" + "n".repeat(200) + "\":1}",
        "<" + "n".repeat(200) + "/>",
        "{\"a\":" + "9".repeat(41) + "}",
        "{\"a\":0." + "9".repeat(41) + "}",
        "{\"a\":[" + "0,".repeat(Limits.PARTS) + "0]}",
        "<a>" + "<b/>".repeat(Limits.PARTS + 1) + "</a>",
        DIV.formatted("<p>".repeat(101) + "</p>".repeat(101)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-32BE", "ISO-8859-1", "IBM037"})
  void otherLettersThanUtf8AreRefused(String charset) {
    byte[] bytes = "{\"name\":\"Éloïse\"}".getBytes(Charset.forName(charset));

    assertThat(Body.of(bytes).refusal()).isPresent();
  }

  @Test
  void aRefusalRepeatsNothingOfTheBody() {
    assertThat(
            Body.of("{\"Tremblay\":1,\"Tremblay\":2}".getBytes(StandardCharsets.UTF_8)).refusal())
        .hasValueSatisfying(said -> assertThat(said).doesNotContain("Tremblay"));
  }

  private static boolean refused(String content) {
    return Body.of(content.getBytes(StandardCharsets.UTF_8)).refusal().isPresent();
  }
}

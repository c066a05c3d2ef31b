package org.passerelle.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.context.FhirContext;
import java.io.StringReader;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.room.RoomKind;
import org.passerelle.served.Interaction;
import org.passerelle.served.Served;

/** A policy file that is not sound stops the start, with file, line and key. */
class PolicyReaderTest {

  private static final String HEAD =
      """
      principal: clerk
      why: books
      rooms:
        clinic:
          Patient:
      """;

  @Test
  void aSoundFileIsReadAsItStands() {
    Policy clinic =
        read(type("interactions: [read, search]", "reads: [name]")).get(RoomKind.CLINIC);

    TypePolicy patient = clinic.type("Patient").orElseThrow();
    assertThat(patient.interactions()).containsExactly(Interaction.READ, Interaction.SEARCH);
    assertThat(patient.params()).containsOnlyKeys("_id", "_lastUpdated");
    assertThat(patient.reads().has("name")).isTrue();
    assertThat(patient.reads().has("birthDate")).isFalse();
    assertThat(patient.writes()).isEqualTo(Elements.NONE);
    assertThat(clinic.asServed()).isFalse();
    assertThat(clinic.bundles()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "interaction: [read];reads: [name];line 6;is no key of a policy",
        "interactions: [read, erase];reads: [name];line 6;is no interaction",
        "interactions: [search];reads: [name];line 6;lacks read",
        "interactions: read;reads: [name];line 6;a list is wanted",
        "interactions: [read];reads: name;line 7;a list of elements, or all",
        "interactions: [read];reads: [surname];line 7;no element of Patient to list: surname",
        "interactions: [read];reads: [meta];line 7;no element of Patient to list: meta",
        "interactions: [read];reads: [];line 6;reads is wanted",
        "interactions: [read, update];reads: [name];line 6;writes with create or update"
      })
  void whatIsNotSoundIsRefusedWhereItStands(
      String first, String second, String line, String because) {
    String text = type(first, second);

    assertThatThrownBy(() -> read(text))
        .hasMessageContaining("clerk.yaml")
        .hasMessageContaining(line)
        .hasMessageContaining("rooms.clinic.Patient")
        .hasMessageContaining(because);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "params: {owner: []};no served search parameter",
        "params: {_has: []};no served search parameter",
        "operations: [$everything];no operation is served",
        "operations: [who-saw];no operation is served in a clinic",
        "includes: ['Patient:link'];no served include",
        "includes: ['*'];no served include"
      })
  void whatNoRoomServesIsRefusedWhereItStands(String line, String because) {
    String text = type("interactions: [read, search]", line, "reads: all");

    assertThatThrownBy(() -> read(text))
        .hasMessageContaining("clerk.yaml, line 7")
        .hasMessageContaining(because);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{birthdate: []};birthdate looks at what is not read: [birthDate]",
        "{name: [text]};no served modifier: text",
        "as-served;looks at what is not read"
      })
  void aSearchThatWouldTellWhatIsNotShownIsRefused(String params, String because) {
    String text = type("interactions: [read, search]", "params: " + params, "reads: [name]");

    assertThatThrownBy(() -> read(text))
        .hasMessageContaining("line 7")
        .hasMessageContaining("params")
        .hasMessageContaining(because);
  }

  @Test
  void anIncludeOfATypeThatIsNotReadIsRefused() {
    String text =
        """
        principal: clerk
        why: books
        rooms:
          clinic:
            Task:
              interactions: [read, search]
              includes: ['Task:patient']
              reads: [for]
        """;

    assertThatThrownBy(() -> read(text))
        .hasMessageContaining("line 7")
        .hasMessageContaining("includes a type that is not read: Task:patient");
    assertThatThrownBy(() -> read(text.replace("[for]", "[focus]")))
        .hasMessageContaining("patient looks at what is not read: [for]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "[name];[name, birthDate];writes elements that it does not read",
        "[id];[name];no element of Patient to list: id"
      })
  void whatIsWrittenIsReadToo(String reads, String writes, String because) {
    String text = type("interactions: [read, update]", "reads: " + reads, "writes: " + writes);

    assertThatThrownBy(() -> read(text)).hasMessageContaining(because);
  }

  @Test
  void whoCreatesWritesWhatFhirRequires() {
    String text =
        """
        principal: clerk
        why: books
        rooms:
          clinic:
            RelatedPerson:
              interactions: [read, create]
              reads: all
              writes: [name]
        """;

    assertThatThrownBy(() -> read(text)).hasMessageContaining("does not write patient");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "principal: clerk;principal: volunteer;principal is not clerk",
        "why: books;who: books;is no key of a policy",
        "  clinic:;  hospital:;is no kind of room",
        "  clinic:;  circle:;not the kinds of room of this principal",
        "    Patient:;    Account:;no room serves this type",
        "    Patient:;    Endpoint:;not served in a clinic: read"
      })
  void theRestOfTheFileIsReadAsStrictly(String found, String put, String because) {
    String text = type("interactions: [read]", "reads: [name]").replace(found, put);

    assertThatThrownBy(() -> read(text)).hasMessageContaining(because);
  }

  @Test
  void aKeyTwiceIsRefused() {
    String text = type("interactions: [read]", "interactions: [read]", "reads: [name]");

    assertThatThrownBy(() -> read(text)).hasMessageContaining("stands here twice");
  }

  @Test
  void anEmptyPolicySaysWhatItAwaits() {
    String empty = "principal: clerk\nwhy: books\nrooms:\n  clinic: nothing\n";

    assertThatThrownBy(() -> read(empty)).hasMessageContaining("awaits is missing");
    assertThat(read(empty + "awaits: the desk\n").get(RoomKind.CLINIC)).isEqualTo(Policy.NOTHING);
    assertThatThrownBy(() -> read(empty.replace("nothing", "everything")))
        .hasMessageContaining("neither as-served nor nothing nor types");
  }

  private static String type(String... lines) {
    StringBuilder text = new StringBuilder(HEAD);
    for (String line : lines) {
      text.append("      ").append(line).append('\n');
    }
    return text.toString();
  }

  private static Map<RoomKind, Policy> read(String text) {
    return read(Principal.CLERK, text);
  }

  private static Map<RoomKind, Policy> read(Principal principal, String text) {
    return new PolicyReader(Served.standard(), FhirContext.forR4Cached())
        .read(principal, principal.code() + ".yaml", new StringReader(text));
  }
}

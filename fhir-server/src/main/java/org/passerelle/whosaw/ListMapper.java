package org.passerelle.whosaw;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.TimeZone;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.PositiveIntType;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * Renders a page as Parameters: a {@code line} for each sentence, with what it says in codes, and
 * {@code next}, the day to ask before. No count of all: it would tell of lines that are not shown.
 * Pure.
 */
final class ListMapper {

  private final Sentences sentences;
  private final Language language;
  private final ZoneId zone;

  ListMapper(Sentences sentences, Language language, ZoneId zone) {
    this.sentences = sentences;
    this.language = language;
    this.zone = zone;
  }

  Parameters map(Days.Page page) {
    Parameters answer = new Parameters();
    answer.setLanguage(language.code());
    page.told().forEach(told -> line(answer.addParameter().setName("line"), told));
    LocalDate next = page.next();
    if (next != null) {
      answer.addParameter().setName("next").setValue(new DateType(next.toString()));
    }
    return answer;
  }

  private void line(ParametersParameterComponent line, Told told) {
    part(line, "sentence", new StringType(sentences.of(told)));
    DateTimeType when =
        new DateTimeType(
            Date.from(told.last().at()), TemporalPrecisionEnum.SECOND, TimeZone.getTimeZone(zone));
    part(line, "when", when);
    part(line, "times", new PositiveIntType(told.times()));
    if (told.last() instanceof AccessTrace access) {
      access(line, access);
    } else if (told.last() instanceof PassageTrace passage) {
      passage(line, passage);
    }
  }

  private void access(ParametersParameterComponent line, AccessTrace access) {
    part(line, "role", new CodeType(access.actor().code()));
    part(line, "organization", new StringType(sentences.title(access.room())));
    part(line, "outcome", new CodeType(access.deed().code()));
    code(line, "what", access.type());
    code(line, "purpose", access.purpose());
  }

  private void passage(ParametersParameterComponent line, PassageTrace passage) {
    part(line, "organization", new StringType(sentences.title(passage.from())));
    part(line, "receiver", new StringType(sentences.title(passage.to())));
    part(line, "outcome", new CodeType(passage.outcome()));
    code(line, "what", passage.passage());
    code(line, "ground", passage.ground());
    code(line, "reason", passage.reason());
    passage.facts().forEach(fact -> code(line, "fact", fact));
  }

  private static void code(ParametersParameterComponent line, String name, @Nullable String code) {
    if (code != null) {
      part(line, name, new CodeType(code));
    }
  }

  private static void part(ParametersParameterComponent line, String name, Type value) {
    line.addPart().setName(name).setValue(value);
  }
}

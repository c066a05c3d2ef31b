package org.passerelle.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.OperationDefinition;
import org.hl7.fhir.r4.model.OperationDefinition.OperationDefinitionParameterComponent;
import org.junit.jupiter.api.Test;
import org.passerelle.profiles.ProfileLibrary;

/** The questions that carry the law's test are asked in the words that are published. */
class QuestionTest {

  @Test
  void theyAreThoseOfTheOperationsDefinition() {
    OperationDefinition alert =
        ProfileLibrary.definitions().stream()
            .filter(OperationDefinition.class::isInstance)
            .map(OperationDefinition.class::cast)
            .filter(each -> each.getCode().equals("alert"))
            .findFirst()
            .orElseThrow();
    List<String> published =
        Stream.of(Question.values())
            .map(question -> documentation(alert, question.parameter()))
            .toList();

    assertThat(published)
        .isEqualTo(
            Stream.of(Question.values())
                .map(question -> question.french() + " " + question.english())
                .toList());
  }

  private static String documentation(OperationDefinition of, String parameter) {
    return of.getParameter().stream()
        .filter(each -> each.getName().equals(parameter))
        .findFirst()
        .map(OperationDefinitionParameterComponent::getDocumentation)
        .orElseThrow();
  }
}

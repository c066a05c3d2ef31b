package org.passerelle.walls;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.passerelle.walls.WallsTest.call;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Set;
import org.springframework.context.annotation.Bean;

/**
 * How things are put together, which the compiler does not hold: style, section 8.10, item 3 (f).
 */
@AnalyzeClasses(packages = "org.passerelle", importOptions = ImportOption.DoNotIncludeTests.class)
class PutTogetherTest {

  private static final Set<String> CLOCKLESS =
      Set.of(
          "java.time.Instant",
          "java.time.LocalDate",
          "java.time.LocalDateTime",
          "java.time.LocalTime",
          "java.time.OffsetDateTime",
          "java.time.ZonedDateTime",
          "java.time.Year",
          "java.time.YearMonth");

  /** What an object needs is seen in its constructor. */
  @ArchTest
  static final ArchRule NO_FIELD_INJECTION =
      fields()
          .should()
          .notBeAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
          .andShould()
          .notBeAnnotatedWith("jakarta.annotation.Resource")
          .andShould()
          .notBeAnnotatedWith("jakarta.inject.Inject")
          .allowEmptyShould(true);

  /** The clock is handed over, so that tests can set it; today's date depends on its zone. */
  @ArchTest
  static final ArchRule NO_NOW_WITHOUT_A_CLOCK =
      noClasses()
          .should()
          .callMethodWhere(
              call(
                  "now() without a Clock",
                  call ->
                      call.getName().equals("now")
                          && CLOCKLESS.contains(call.getTargetOwner().getName())
                          && call.getTarget().getRawParameterTypes().stream()
                              .noneMatch(type -> type.isEquivalentTo(Clock.class))))
          .allowEmptyShould(true);

  /** The system's clock is read where the application, or a command, is put together. */
  @ArchTest
  static final ArchRule THE_CLOCK_IS_MADE_IN_ONE_KIND_OF_PLACE =
      noClasses()
          .that(not(putsThingsTogether()))
          .should()
          .callMethodWhere(
              call(
                  "making a system clock",
                  call ->
                      call.getTargetOwner().isEquivalentTo(Clock.class)
                          && call.getName().startsWith("system")))
          .allowEmptyShould(true);

  /** Our configurations have no proxies, so a bean's method called by hand makes a second one. */
  @ArchTest
  static final ArchRule A_BEAN_IS_ASKED_FOR_AND_NOT_MADE_AGAIN =
      noClasses()
          .should()
          .callMethodWhere(
              call("a bean's method", call -> call.getTarget().isAnnotatedWith(Bean.class)))
          .allowEmptyShould(true);

  private static DescribedPredicate<JavaClass> putsThingsTogether() {
    return DescribedPredicate.describe(
        "configurations and commands",
        type ->
            type.isAnnotatedWith("org.springframework.context.annotation.Configuration")
                || type.tryGetMethod("main", String[].class).isPresent());
  }
}

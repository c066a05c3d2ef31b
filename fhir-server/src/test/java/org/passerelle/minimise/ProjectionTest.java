package org.passerelle.minimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.profiles.BusinessStatus;
import org.passerelle.profiles.StatusReason;
import org.passerelle.projection.ProjectionReader;

/** The list of what may cross is the last word on every copy. */
class ProjectionTest {

  private static final int TURNS = 7;
  private static final Projection LIST = ProjectionReader.read();

  @ParameterizedTest
  @EnumSource(Stage.class)
  void whatIsListedPasses(Stage stage) {
    Parcel parcel = parcel(stage);

    assertThat(LIST.within(parcel, stage)).isSameAs(parcel);
  }

  @ParameterizedTest
  @EnumSource(Stage.class)
  void aBirthDateIsStoppedByItsNameAndNotTold(Stage stage) {
    assertStopped(
        stage, patient -> patient.setBirthDateElement(new DateType("1931-02-03")), "birthDate");
  }

  @Test
  void aFamilyNameIsStoppedUntilItIsAccepted() {
    assertStopped(
        Stage.ASKED, patient -> patient.getNameFirstRep().setFamily("Fictive"), "name.family");
  }

  @ParameterizedTest
  @EnumSource(Stage.class)
  void whatHidesInAnElementIsStopped(Stage stage) {
    assertStopped(stage, patient -> patient.getNameFirstRep().setId("Fictive"), "name.id");
    assertStopped(
        stage,
        patient -> patient.getNameFirstRep().getTextElement().addExtension(hidden()),
        "name.text.extension(http://example.org/more).value");
    assertStopped(
        stage,
        patient -> patient.addExtension(hidden()),
        "extension(http://example.org/more).value");
    assertStopped(
        stage,
        patient -> patient.addContained(new Patient().setActive(true)),
        "contained",
        "contained.active");
    assertStopped(
        stage, patient -> patient.getAddressFirstRep().addLine("1, rue Fictive"), "address.line");
  }

  /** An extension that is only called like one of ours is another. */
  @Test
  void anExtensionIsKnownByItsWholeUrl() {
    Extension alike = new Extension("http://example.org/access-need", new StringType("Fictive"));

    assertStopped(
        Stage.ASKED,
        patient -> patient.addExtension(alike),
        "extension(http://example.org/access-need).value");
  }

  @Test
  void everyFactOfAReferralSaysWhyAndEveryReasonIsOfAFact() {
    Set<String> known = new TreeSet<>(Arrays.stream(Fact.values()).map(Fact::code).toList());
    known.add("technical");

    assertThat(known).containsAll(LIST.facts());
    for (Stage stage : Stage.values()) {
      assertThat(LIST.facts()).containsAll(parcel(stage).facts());
    }
  }

  /** An element that nothing ever fills is an opening that nobody asked for. */
  @Test
  void nothingIsListedThatNeverCrosses() {
    for (Stage stage : Stage.values()) {
      Set<String> crossed = new TreeSet<>();
      for (Source source : sources()) {
        Parcel parcel = Referrals.MINIMISER.minimise(source, Referrals.crossing(stage));
        Stream.of(Referrals.in(parcel)).map(Paths::of).forEach(crossed::addAll);
      }
      Set<String> never = new TreeSet<>(LIST.allowed(stage));
      never.removeAll(crossed);
      assertThat(never).as(stage.name()).isEmpty();
    }
  }

  private static List<Source> sources() {
    return Stream.concat(
            IntStream.range(0, TURNS).mapToObj(ProjectionTest::filled),
            Stream.of(golden("everything"), golden("no-fixed-address"), cancelled()))
        .toList();
  }

  private static Source cancelled() {
    Source whole = golden("everything");
    Task task = whole.task().setStatus(TaskStatus.CANCELLED);
    task.setStatusReason(StatusReason.OTHER.concept().setText("Elle a trouvé ailleurs."));
    task.setBusinessStatus(BusinessStatus.AWAITING_CONSENT.concept());
    whole.request().addOrderDetail(new CodeableConcept(ContactCopy.prohibited()));
    return whole;
  }

  private static Source golden(String name) {
    return new Source(
        read(Task.class, name, "task"),
        read(ServiceRequest.class, name, "request"),
        read(Patient.class, name, "patient"));
  }

  private static <T extends DomainResource> T read(Class<T> type, String folder, String part) {
    Path file = Path.of("src/test/resources/golden/minimise", folder, part + ".json");
    try {
      return FhirContext.forR4Cached().newJsonParser().parseResource(type, Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Source filled(int turn) {
    Filled filled = new Filled(turn);
    Patient patient = filled.fill(new Patient());
    patient.getName().forEach(name -> name.setPeriod(null));
    patient.getTelecom().forEach(point -> point.setPeriod(null));
    patient.getAddress().forEach(address -> address.setPeriod(null));
    return new Source(filled.fill(new Task()), filled.fill(new ServiceRequest()), patient);
  }

  private static Parcel parcel(Stage stage) {
    return Referrals.MINIMISER.minimise(golden("everything"), Referrals.crossing(stage));
  }

  private static void assertStopped(Stage stage, Consumer<Patient> more, String... elements) {
    Parcel parcel = parcel(stage);
    Patient patient = parcel.patient().copy();
    more.accept(patient);
    Parcel tampered = new Parcel(parcel.task(), parcel.request(), patient, parcel.facts());

    var stopped = assertThatThrownBy(() -> LIST.within(tampered, stage));
    stopped.isInstanceOf(UnlistedElementException.class).hasMessageNotContaining("Fictive");
    for (String element : elements) {
      stopped.hasMessageContaining("Patient." + element);
    }
  }

  private static Extension hidden() {
    return new Extension("http://example.org/more", new StringType("Fictive"));
  }
}

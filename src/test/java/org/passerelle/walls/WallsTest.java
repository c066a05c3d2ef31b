package org.passerelle.walls;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The walls that the compiler does not hold: style, section 8.10, item 3. The letters are its own.
 */
@AnalyzeClasses(packages = "org.passerelle", importOptions = ImportOption.DoNotIncludeTests.class)
class WallsTest {

  private static final DescribedPredicate<JavaClass> PROVIDERS =
      DescribedPredicate.describe(
          "are providers", type -> type.getName().matches(".*Provider(\\$.*)?"));

  /** (a) Only the rooms know partitions and storage; {@code storage} only puts HAPI together. */
  @ArchTest
  static final ArchRule PARTITIONS_AND_STORAGE_STAY_IN_THE_ROOM =
      noClasses()
          .that(resideOutsideOfPackages("org.passerelle.room", "org.passerelle.storage"))
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("ca.uhn.fhir.jpa.api.dao..", "ca.uhn.fhir.jpa.partition..")
                  .or(named("ca.uhn.fhir.interceptor.model.RequestPartitionId"))
                  .or(named("ca.uhn.fhir.interceptor.model.ReadPartitionIdRequestDetails"))
                  .or(named("ca.uhn.fhir.rest.api.server.SystemRequestDetails")))
          .allowEmptyShould(true);

  /** (c) What can open any room is in the hands of the door, and of the public directory. */
  @ArchTest
  static final ArchRule ONLY_THE_DOOR_OPENS_ROOMS =
      noClasses()
          .that(
              resideOutsideOfPackages(
                  "org.passerelle.room", "org.passerelle.door", "org.passerelle.directory"))
          .should()
          .dependOnClassesThat(named("org.passerelle.room.RoomStore"))
          .allowEmptyShould(true);

  /** (c) A person is followed from room to room for that person alone. */
  @ArchTest
  static final ArchRule ONLY_WHO_SAW_FOLLOWS_A_PERSON =
      noClasses()
          .that(resideOutsideOfPackages("org.passerelle.whosaw", "org.passerelle.door"))
          .should()
          .dependOnClassesThat(named("org.passerelle.door.PersonLinks"))
          .allowEmptyShould(true);

  /** (c) What PostgreSQL shows a transaction is said by the rooms alone. */
  @ArchTest
  static final ArchRule ONLY_ROOMS_TELL_A_TRANSACTION =
      noClasses()
          .that(resideOutsideOfPackages("org.passerelle.storage", "org.passerelle.room"))
          .should()
          .dependOnClassesThat(named("org.passerelle.storage.OpenRooms"))
          .allowEmptyShould(true);

  /** (c) A second room is opened by the store of the door alone. */
  @ArchTest
  static final ArchRule ONLY_THE_STORE_OPENS_A_SECOND_ROOM =
      noClasses()
          .that(not(named("org.passerelle.room.RoomStore")))
          .should()
          .callMethodWhere(
              call(
                  "opening one more room",
                  call ->
                      call.getName().equals("open")
                          && call.getTargetOwner()
                              .getName()
                              .equals("org.passerelle.storage.OpenRooms")))
          .allowEmptyShould(true);

  /** (c) Only the bench puts stopwatches on the door: no house that serves has them. */
  @ArchTest
  static final ArchRule ONLY_THE_BENCH_MEASURES_THE_DOOR =
      noClasses()
          .that(
              resideOutsideOfPackages("org.passerelle.bench")
                  .and(
                      DescribedPredicate.describe(
                          "are not the stopwatches",
                          type ->
                              !type.getName()
                                  .matches("org\\.passerelle\\.door\\.(Measured|DoorTimes).*"))))
          .should()
          .dependOnClassesThat(
              named("org.passerelle.door.MeasuredDoor").or(named("org.passerelle.door.DoorTimes")))
          .allowEmptyShould(true);

  /** (b) Nobody opens every room at once: by these names, and no others, HAPI is asked to. */
  @ArchTest
  static final ArchRule NOBODY_ASKS_FOR_ALL_PARTITIONS =
      noClasses()
          .should()
          .callMethodWhere(
              call(
                  "a call for all partitions",
                  call ->
                      Set.of("allPartitions", "forAllPartitions", "newSystemRequestAllPartitions")
                          .contains(call.getName())))
          .allowEmptyShould(true);

  /** (d) What decides and what minimises is pure. */
  @ArchTest
  static final ArchRule DECISIONS_ARE_PURE =
      noClasses()
          .that(
              resideInAnyPackage(
                  "org.passerelle.consent..",
                  "org.passerelle.title..",
                  "org.passerelle.referral..",
                  "org.passerelle.minimise.."))
          .should()
          .dependOnClassesThat(
              not(
                  resideInAnyPackage(
                      "java..",
                      "org.hl7.fhir.r4..",
                      "org.passerelle.profiles..",
                      "org.passerelle.consent..",
                      "org.passerelle.title..",
                      "org.passerelle.referral..",
                      "org.passerelle.minimise..",
                      "org.jspecify..")))
          .allowEmptyShould(true);

  /** (d) Policies are read and looked up: they ask no caller and open no storage. */
  @ArchTest
  static final ArchRule POLICIES_ASK_NOBODY =
      noClasses()
          .that(resideInAnyPackage("org.passerelle.policy.."))
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  "ca.uhn.fhir.rest..",
                  "ca.uhn.fhir.jpa..",
                  "jakarta..",
                  "java.sql..",
                  "org.springframework.jdbc..",
                  "org.springframework.security.."))
          .allowEmptyShould(true);

  /** (c) Inner rooms are made with their owners, and by nothing else. */
  @ArchTest
  static final ArchRule INNER_ROOMS_COME_WITH_THEIR_OWNERS =
      noClasses()
          .that(not(named("org.passerelle.token.ClientRegister")))
          .should()
          .callMethodWhere(
              call(
                  "making an inner room",
                  call ->
                      call.getName().equals("make")
                          && call.getTargetOwner()
                              .getName()
                              .equals("org.passerelle.room.InnerRooms")))
          .allowEmptyShould(true);

  /** (e) Roads carry what they are handed: of ours they know notices, and the way out. */
  @ArchTest
  static final ArchRule ROADS_KNOW_NOTICES_ALONE =
      noClasses()
          .that(resideInAnyPackage("org.passerelle.routes.."))
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("org.passerelle..")
                  .and(
                      resideOutsideOfPackages(
                          "org.passerelle.routes..",
                          "org.passerelle.notice",
                          "org.passerelle.outgoing")));

  /** (h) Consent is asked at the door: neither what answers a request nor a road branches on it. */
  @ArchTest
  static final ArchRule CONSENT_IS_ASKED_AT_THE_DOOR =
      noClasses()
          .that(resideInAnyPackage("org.passerelle.routes..").or(PROVIDERS))
          .should()
          .dependOnClassesThat(resideInAnyPackage("org.passerelle.consent.."));

  /** (f) Packages form no cycle. */
  @ArchTest
  static final ArchRule NO_CYCLES =
      slices().matching("org.passerelle.(**)").should().beFreeOfCycles().allowEmptyShould(true);

  static DescribedPredicate<JavaClass> named(String name) {
    return DescribedPredicate.describe(name, type -> type.getName().equals(name));
  }

  static DescribedPredicate<JavaMethodCall> call(String what, Predicate<JavaMethodCall> matches) {
    return DescribedPredicate.describe(what, matches);
  }
}

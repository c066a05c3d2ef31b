package org.passerelle.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.junit.jupiter.api.Test;
import org.passerelle.fault.Fault;
import org.passerelle.fault.FaultException;
import org.passerelle.room.RoomKind;

/** One request asks for so much and no more: decision 0016. */
class CostsTest {

  private final EntryGate entries = new EntryGate(Asked.GATE, Asked.COSTS);

  @Test
  void aSearchHasSoManyIncludes() {
    String one = "&_include=Task:focus";

    assertThatCode(() -> Asked.clinic("GET", "Task?status=requested" + one.repeat(4)))
        .doesNotThrowAnyException();
    assertRefused(
        Fault.TOO_COSTLY, () -> Asked.clinic("GET", "Task?status=requested" + one.repeat(5)));
  }

  @Test
  void aSearchHasSoManyValuesHoweverTheyAreWritten() {
    assertThatCode(() -> Asked.clinic("GET", "Task?_id=" + listed(200))).doesNotThrowAnyException();
    assertRefused(Fault.TOO_COSTLY, () -> Asked.clinic("GET", "Task?_id=" + listed(201)));
    assertRefused(
        Fault.TOO_COSTLY,
        () -> Asked.clinic("GET", "Task?_id=" + listed(150) + "&_id=" + listed(51)));
    assertRefused(Fault.TOO_COSTLY, () -> Asked.clinic("POST", "Task/_search?_id=" + listed(201)));
  }

  @Test
  void aBundleHasSoManyEntries() {
    assertThatCode(() -> judge(reads(500))).doesNotThrowAnyException();
    assertRefused(Fault.TOO_LARGE, () -> judge(reads(501)));
  }

  @Test
  void andSoManySearchesAmongThem() {
    assertThatCode(() -> judge(searches(100))).doesNotThrowAnyException();
    assertRefused(Fault.TOO_COSTLY, () -> judge(searches(101)));
  }

  @Test
  void anEntryCostsNoMoreThanARequestOfItsOwn() {
    Bundle bundle = new Bundle().setType(BundleType.BATCH);
    bundle.addEntry().getRequest().setMethod(HTTPVerb.GET).setUrl("Task?_id=" + listed(201));

    assertRefused(Fault.TOO_COSTLY, () -> judge(bundle));
  }

  private void judge(Bundle bundle) {
    Asked.judge(entries, Asked.served(RoomKind.CLINIC), bundle);
  }

  private static String listed(int values) {
    return IntStream.range(0, values).mapToObj(i -> "t" + i).collect(Collectors.joining(","));
  }

  private static Bundle reads(int count) {
    return bundle(count, "Task/1");
  }

  private static Bundle searches(int count) {
    return bundle(count, "Task?status=requested");
  }

  private static Bundle bundle(int count, String url) {
    Bundle bundle = new Bundle().setType(BundleType.BATCH);
    for (int i = 0; i < count; i++) {
      bundle.addEntry().getRequest().setMethod(HTTPVerb.GET).setUrl(url);
    }
    return bundle;
  }

  private static void assertRefused(Fault fault, ThrowingCallable judged) {
    assertThatThrownBy(judged)
        .isInstanceOfSatisfying(
            FaultException.class, refused -> assertThat(refused.fault()).isEqualTo(fault));
  }
}

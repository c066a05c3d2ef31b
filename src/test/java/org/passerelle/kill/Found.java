package org.passerelle.kill;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.passerelle.support.FhirCaller;

/** What a room's own client finds there. */
final class Found {

  private static final int PAGE = 50;

  private Found() {}

  /** All resources of this type that the caller can see, page by page. */
  static <T extends Resource> List<T> all(FhirCaller caller, Class<T> type) {
    List<T> found = new ArrayList<>();
    List<T> page;
    do {
      String query = "?_sort=_lastUpdated&_count=" + PAGE + "&_offset=" + found.size();
      page = caller.get(type.getSimpleName() + query).all(type);
      found.addAll(page);
    } while (page.size() == PAGE);
    return found;
  }

  /** The messages by which the referrals are known again. */
  static List<String> messages(FhirCaller caller) {
    return all(caller, Task.class).stream()
        .map(task -> task.getInputFirstRep().getValue().primitiveValue())
        .toList();
  }
}

package org.passerelle.smart;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.IInterceptorService;
import ca.uhn.fhir.interceptor.api.Pointcut;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.junit.jupiter.api.Test;
import org.passerelle.support.Answer;
import org.passerelle.support.World;
import org.passerelle.support.World.Engine;

/**
 * A turn bounds a batch only where its entries run in it: on threads that all rooms share, a long
 * batch of one room would make another's wait, and tell of it.
 */
class BatchTurnTest {

  @Test
  void theEntriesOfABatchRunOnItsOwnThread() {
    World world = World.on(Engine.H2);
    Bundle batch = new Bundle().setType(BundleType.BATCH);
    for (int i = 0; i < 3; i++) {
      batch.addEntry().getRequest().setMethod(HTTPVerb.GET).setUrl("Organization?_count=1");
    }
    Threads threads = new Threads();
    IInterceptorService hooks = world.bean(IInterceptorService.class);
    hooks.registerInterceptor(threads);
    try {
      Answer answer = world.as("clinique-des-erables").post("", batch);

      assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    } finally {
      hooks.unregisterInterceptor(threads);
    }
    assertThat(threads.seen)
        .anyMatch(name -> name.startsWith("http"))
        .noneMatch(name -> name.startsWith("bundle"));
  }

  /** On which threads storage is asked. */
  public static final class Threads {

    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    /** Notes the thread of a look-up. */
    @Hook(Pointcut.STORAGE_PRESEARCH_REGISTERED)
    public void read() {
      seen.add(Thread.currentThread().getName());
    }
  }
}

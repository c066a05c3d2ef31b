package org.passerelle.access;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.jspecify.annotations.Nullable;

/** Stands last before an answer leaves, when nothing can change it any more. */
@Interceptor(order = 1000)
public final class ShownHook {

  private final Witness witness;

  ShownHook(Witness witness) {
    this.witness = witness;
  }

  /** Waits until the lines of this answer are committed. */
  @Hook(Pointcut.SERVER_OUTGOING_RESPONSE)
  public boolean beforeSent(ServletRequestDetails request, @Nullable IBaseResource answer) {
    witness.shown(request, answer);
    return true;
  }
}

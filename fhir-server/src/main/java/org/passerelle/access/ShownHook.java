package org.passerelle.access;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.jspecify.annotations.Nullable;

/** Stands last before an answer leaves, when nothing can change it any more. */
@Interceptor
public final class ShownHook {

  private static final int LAST = 1000;

  /** Behind the guards, in front of the projection. */
  private static final int BEFORE_PROJECTION = 150;

  private final Witness witness;

  ShownHook(Witness witness) {
    this.witness = witness;
  }

  /** Notes whom it is about, before the elements that say so may be taken out. */
  @Hook(value = Pointcut.SERVER_OUTGOING_RESPONSE, order = BEFORE_PROJECTION)
  public boolean beforeProjected(ServletRequestDetails request, @Nullable IBaseResource answer) {
    witness.noticed(request, answer);
    return true;
  }

  /** Waits until the lines of this answer are committed. */
  @Hook(value = Pointcut.SERVER_OUTGOING_RESPONSE, order = LAST)
  public boolean beforeSent(ServletRequestDetails request, @Nullable IBaseResource answer) {
    witness.shown(request, answer);
    return true;
  }
}

package org.passerelle.web;

import ca.uhn.fhir.interceptor.api.HookParams;
import ca.uhn.fhir.interceptor.api.IBaseInterceptorBroadcaster.IInvoker;
import ca.uhn.fhir.interceptor.api.IInterceptorBroadcaster;
import ca.uhn.fhir.interceptor.api.IInterceptorService;
import ca.uhn.fhir.interceptor.api.Pointcut;
import java.util.List;

/**
 * The hooks of the HTTP side alone. Storage calls its own hooks and then those that the request
 * carries; as both are one service here, without this every storage hook would run twice: an answer
 * of a receiver would meet its own first run as a conflict.
 */
final class ServerHooks implements IInterceptorBroadcaster {

  private static final String OF_HTTP = "SERVER_";

  private final IInterceptorService all;

  ServerHooks(IInterceptorService all) {
    this.all = all;
  }

  @Override
  public boolean callHooks(Pointcut pointcut, HookParams params) {
    return !isOfHttp(pointcut) || all.callHooks(pointcut, params);
  }

  @Override
  @SuppressWarnings("NullAway") // HAPI's contract: null when no hook answers
  public Object callHooksAndReturnObject(Pointcut pointcut, HookParams params) {
    return isOfHttp(pointcut) ? all.callHooksAndReturnObject(pointcut, params) : null;
  }

  @Override
  public boolean hasHooks(Pointcut pointcut) {
    return isOfHttp(pointcut) && all.hasHooks(pointcut);
  }

  @Override
  public List<IInvoker> getInvokersForPointcut(Pointcut pointcut) {
    return isOfHttp(pointcut) ? all.getInvokersForPointcut(pointcut) : List.of();
  }

  private static boolean isOfHttp(Pointcut pointcut) {
    return pointcut.name().startsWith(OF_HTTP);
  }
}

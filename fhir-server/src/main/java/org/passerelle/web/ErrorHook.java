package org.passerelle.web;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.AuthenticationException;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.rest.server.exceptions.MethodNotAllowedException;
import ca.uhn.fhir.rest.server.exceptions.NotImplementedOperationException;
import ca.uhn.fhir.rest.server.exceptions.PreconditionFailedException;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import ca.uhn.fhir.rest.server.exceptions.ResourceVersionConflictException;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import jakarta.persistence.OptimisticLockException;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Witness;
import org.passerelle.fault.Fault;
import org.passerelle.fault.FaultException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.security.web.firewall.RequestRejectedException;

/**
 * The one translation point from what went wrong to a coded answer. HAPI's own sentences stay
 * inside, save where they only repeat what the caller sent.
 */
@Interceptor
public final class ErrorHook {

  private static final Logger LOG = LoggerFactory.getLogger(ErrorHook.class);

  private final Witness witness;

  /** A translation that this witness sees before the caller does. */
  public ErrorHook(Witness witness) {
    this.witness = witness;
  }

  /** The coded form of any failure. */
  @Hook(Pointcut.SERVER_PRE_PROCESS_OUTGOING_EXCEPTION)
  public BaseServerResponseException coded(ServletRequestDetails request, Throwable failure) {
    FaultException coded = translated(request, failure);
    Fault told = witness.refused(request, coded.fault());
    return told == coded.fault() ? coded : new FaultException(told);
  }

  private static FaultException translated(RequestDetails request, Throwable failure) {
    FaultException known = ExceptionUtils.throwableOfType(failure, FaultException.class);
    if (known != null) {
      return known;
    }
    if (ExceptionUtils.indexOfType(failure, BoundedRequest.TooLarge.class) >= 0) {
      return new FaultException(Fault.TOO_LARGE);
    }
    DataFormatException unread = ExceptionUtils.throwableOfType(failure, DataFormatException.class);
    if (unread != null) {
      return new FaultException(Fault.INVALID_CONTENT, withoutCodes(unread.getMessage()));
    }
    if (ExceptionUtils.indexOfType(failure, RequestRejectedException.class) >= 0) {
      return new FaultException(Fault.INVALID_CONTENT, "A parameter's name cannot be read.");
    }
    Fault fault = fault(request, failure);
    if (fault == Fault.INTERNAL) {
      LOG.error("a request failed", withoutMessage(failure));
    }
    return new FaultException(fault);
  }

  static Fault fault(RequestDetails request, Throwable failure) {
    String message = String.valueOf(failure.getMessage());
    if (message.contains(", specified in path") // not found, or deleted: alike
        || message.contains("contains external reference")) {
      return Fault.UNKNOWN_REFERENCE;
    }
    if (failure instanceof ResourceNotFoundException || failure instanceof ResourceGoneException) {
      return Fault.NOT_FOUND;
    }
    if (failure instanceof PreconditionFailedException) {
      return Fault.STALE_VERSION;
    }
    if (failure instanceof ResourceVersionConflictException || overtaken(failure)) {
      return request.getHeader("If-Match") == null ? Fault.CONFLICT : Fault.STALE_VERSION;
    }
    if (failure instanceof AuthenticationException) {
      return Fault.NOT_SIGNED_IN;
    }
    if (failure instanceof MethodNotAllowedException
        || failure instanceof NotImplementedOperationException) {
      return Fault.NOT_OFFERED;
    }
    if (failure instanceof UnprocessableEntityException) {
      return Fault.INVALID_RESOURCE;
    }
    return failure instanceof InvalidRequestException ? Fault.INVALID_CONTENT : Fault.INTERNAL;
  }

  /** Whether another transaction came first; the same request may simply be sent again. */
  private static boolean overtaken(Throwable failure) {
    return ExceptionUtils.indexOfType(failure, OptimisticLockException.class) >= 0
        || ExceptionUtils.indexOfType(failure, ConcurrencyFailureException.class) >= 0;
  }

  private static @Nullable String withoutCodes(@Nullable String message) {
    return message == null ? null : message.replaceAll("HAPI-[0-9]+: ", "");
  }

  /** Where it happened, without the text, which may hold personal data. */
  private static Throwable withoutMessage(Throwable failure) {
    Throwable bare = new Throwable(failure.getClass().getName());
    bare.setStackTrace(failure.getStackTrace());
    Throwable cause = failure.getCause();
    if (cause != null && cause != failure) {
      bare.initCause(withoutMessage(cause));
    }
    return bare;
  }
}

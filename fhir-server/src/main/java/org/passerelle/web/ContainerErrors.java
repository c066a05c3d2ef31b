package org.passerelle.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.passerelle.fault.Fault;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers for the container: what failed before or beside HAPI is a coded OperationOutcome too. */
@RestController
public final class ContainerErrors implements ErrorController {

  static final String PATH = "/error";

  private final OutcomeWriter outcomes;

  ContainerErrors(OutcomeWriter outcomes) {
    this.outcomes = outcomes;
  }

  /** Writes the outcome of the error under way; nothing of its message. */
  @RequestMapping(PATH)
  public void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    outcomes.write(request, response, fault(status instanceof Integer code ? code : 404), null);
  }

  /** What a status of the container means. */
  static Fault fault(int status) {
    return switch (status) {
      case 401 -> Fault.NOT_SIGNED_IN;
      case 403, 405 -> Fault.NOT_OFFERED;
      case 404 -> Fault.NOT_FOUND;
      case 413 -> Fault.TOO_LARGE;
      case 501, 505 -> Fault.INVALID_CONTENT;
      default -> status < 500 ? Fault.INVALID_CONTENT : Fault.INTERNAL;
    };
  }
}

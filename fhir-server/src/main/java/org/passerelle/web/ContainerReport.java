package org.passerelle.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/**
 * What the container refuses before any filter sees it, a target or a header that it cannot read,
 * is answered like all else: coded, and without a word of the container's own page.
 */
final class ContainerReport extends ErrorReportValve {

  private final OutcomeWriter outcomes;

  ContainerReport(OutcomeWriter outcomes) {
    this.outcomes = outcomes;
  }

  @Override
  protected void report(Request request, Response response, @Nullable Throwable failure) {
    int status = response.getStatus();
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    try {
      byte[] body = outcomes.json(ContainerErrors.fault(status)).getBytes(StandardCharsets.UTF_8);
      SecurityHeaders.ALWAYS.forEach(response::setHeader);
      response.setHeader("Cache-Control", "no-store");
      response.setContentType("application/fhir+json;charset=UTF-8");
      response.getOutputStream().write(body);
      response.finishResponse();
    } catch (IOException gone) {
      container.getLogger().debug("nobody waits for the answer");
    }
  }
}

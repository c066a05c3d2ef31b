package org.passerelle.wall;

import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import org.apache.catalina.Globals;
import org.passerelle.fault.Fault;
import org.passerelle.fault.FaultException;

/**
 * The body of a posted search: read in full, or refused. The container leaves out a condition that
 * it cannot decode, so that more would be found than was asked; but it says that it did.
 */
final class PostedForm {

  private PostedForm() {}

  /**
   * Looks at it once the parameters have been read.
   *
   * @throws FaultException {@link Fault#INVALID_CONTENT}
   */
  static void requireReadable(ServletRequestDetails request) {
    if (request.getServletRequest().getAttribute(Globals.PARAMETER_PARSE_FAILED_ATTR) != null) {
      throw new FaultException(Fault.INVALID_CONTENT, "The form holds an escape that is none.");
    }
  }
}

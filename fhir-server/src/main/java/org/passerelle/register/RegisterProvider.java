package org.passerelle.register;

import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Parameters;
import org.jspecify.annotations.Nullable;
import org.passerelle.fault.Fault;
import org.passerelle.fault.FaultException;
import org.passerelle.parameters.OperationProvider;

/**
 * {@code GET $register}: what the caller's room communicated, the newest first, of everybody or of
 * one of its Patients. Decision 0017.
 */
public final class RegisterProvider implements OperationProvider {

  private static final Pattern PATIENT = Pattern.compile("(?:Patient/)?([A-Za-z0-9.-]{1,64})");
  private static final Pattern COUNT = Pattern.compile("[0-9]{1,9}");
  private static final int PAGE = 50;
  private static final int LARGEST_PAGE = 200;

  private final RegisterReader register;
  private final RegisterMapper mapper;

  RegisterProvider(RegisterReader register, RegisterMapper mapper) {
    this.register = register;
    this.mapper = mapper;
  }

  /** A page of it. */
  @Operation(name = "$register", idempotent = true)
  public Parameters register(RequestDetails request) {
    String room = String.valueOf(request.getTenantId());
    Map<String, String[]> asked = request.getParameters();
    String patient = patient(one(asked, "patient"));
    Long before = before(room, one(asked, "after"));
    int size = size(one(asked, "_count"));
    List<Communication> found = register.of(room, patient, before, size + 1);
    boolean more = found.size() > size;
    List<Communication> page = more ? found.subList(0, size) : found;
    return mapper.map(page, more ? page.get(size - 1).recorded().id() : null);
  }

  private static @Nullable String one(Map<String, String[]> asked, String name) {
    String[] values = asked.get(name);
    if (values == null) {
      return null;
    }
    if (values.length != 1) {
      throw wrong(name + " is given once.");
    }
    return values[0];
  }

  private static @Nullable String patient(@Nullable String asked) {
    if (asked == null) {
      return null;
    }
    Matcher matcher = PATIENT.matcher(asked);
    if (!matcher.matches()) {
      throw wrong("patient is an id, or Patient/ and an id.");
    }
    return matcher.group(1);
  }

  private @Nullable Long before(String room, @Nullable String after) {
    return after == null
        ? null
        : register
            .place(room, after)
            .orElseThrow(() -> wrong("after is what an answer gave as next."));
  }

  private static int size(@Nullable String count) {
    if (count == null) {
      return PAGE;
    }
    if (!COUNT.matcher(count).matches()) {
      throw wrong("_count is a number.");
    }
    return Math.max(1, Math.min(LARGEST_PAGE, Integer.parseInt(count)));
  }

  private static FaultException wrong(String what) {
    return new FaultException(Fault.INVALID_CONTENT, what);
  }
}

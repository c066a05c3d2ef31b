package org.passerelle.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Witness;
import org.passerelle.body.Body;
import org.passerelle.caller.Caller;
import org.passerelle.caller.CallerOfRequest;
import org.passerelle.fault.Fault;
import org.passerelle.issuer.Issuers;
import org.passerelle.room.Room;
import org.passerelle.token.PublicAddress;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The rim of {@code /fhir}: the URL names a room, the token opens that room, the body has a
 * bearable size. Whether another room exists makes no difference to any answer here.
 */
public final class RimFilter extends OncePerRequestFilter {

  private static final long MAX_BYTES = 5L * 1024 * 1024;
  private static final Pattern PATH = Pattern.compile("/fhir/([^/]*)((?:/[A-Za-z0-9$_.-]+)*)/?");
  private static final Set<String> WITHOUT_TOKEN = Set.of("/metadata", SmartConfiguration.PATH);

  private final OutcomeWriter outcomes;
  private final Witness witness;
  private final PublicAddress address;
  private final Issuers issuers;

  /**
   * A rim that answers with this writer, once this witness has seen the refusal.
   *
   * @param address what the discovery document says of this house
   * @param issuers what it says instead of rooms that another's tokens open
   */
  public RimFilter(
      OutcomeWriter outcomes, Witness witness, PublicAddress address, Issuers issuers) {
    this.issuers = issuers;
    this.address = address;
    this.outcomes = outcomes;
    this.witness = witness;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Fault fault = refusal(request);
    if (fault != null) {
      refuse(request, response, fault);
      return;
    }
    if (isOpen(request, SmartConfiguration.PATH)) {
      Optional<String> own = address.of(request);
      if (own.isPresent()) {
        SmartConfiguration.write(
            issuers
                .ofRoom(room(request))
                .map(SmartConfiguration::of)
                .orElseGet(() -> SmartConfiguration.ours(own.get())),
            response);
      } else {
        refuse(request, response, Fault.NOT_FOUND);
      }
      return;
    }
    try {
      pass(new BoundedRequest(new UnconditionalRequest(request), MAX_BYTES), response, chain);
    } catch (BoundedRequest.TooLarge e) {
      refuse(request, response, Fault.TOO_LARGE);
    }
  }

  private void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Body body = Bodies.content(request);
    Optional<String> refusal = body == null ? Optional.empty() : body.refusal();
    if (refusal.isPresent()) {
      refuse(request, response, Fault.INVALID_CONTENT, refusal.get());
      return;
    }
    boolean deletes = "DELETE".equals(request.getMethod());
    chain.doFilter(
        body == null ? request : new CheckedRequest(request, body),
        deletes ? new DeleteAnswer(response) : response);
  }

  private void refuse(HttpServletRequest request, HttpServletResponse response, Fault fault)
      throws IOException {
    refuse(request, response, fault, null);
  }

  private void refuse(
      HttpServletRequest request,
      HttpServletResponse response,
      Fault fault,
      @Nullable String detail)
      throws IOException {
    Fault told = witness.refused(request, fault);
    outcomes.write(request, response, told, told == fault ? detail : null);
  }

  private static @Nullable Fault refusal(HttpServletRequest request) {
    Matcher path = PATH.matcher(request.getRequestURI());
    if (!path.matches() || !Room.wellFormed(path.group(1))) {
      return Fault.NOT_FOUND;
    }
    if (request.getContentLengthLong() > MAX_BYTES) {
      return Fault.TOO_LARGE;
    }
    if (request.getHeader("Content-Encoding") != null || !Bodies.inUtf8(request)) {
      return Fault.INVALID_CONTENT;
    }
    boolean open =
        path.group(1).equals(Room.DIRECTORY.name())
            || WITHOUT_TOKEN.stream().anyMatch(document -> isOpen(request, document));
    Fault entry = open ? null : entry(CallerOfRequest.current(), path.group(1));
    return entry == null && !Parameters.readable(request) ? Fault.INVALID_CONTENT : entry;
  }

  private static String room(HttpServletRequest request) {
    Matcher path = PATH.matcher(request.getRequestURI());
    return path.matches() ? path.group(1) : "";
  }

  /** Whether exactly this document of a base is read. */
  private static boolean isOpen(HttpServletRequest request, String document) {
    Matcher path = PATH.matcher(request.getRequestURI());
    return "GET".equals(request.getMethod())
        && path.matches()
        && path.group(2).equals(document)
        && !request.getRequestURI().endsWith("/");
  }

  private static @Nullable Fault entry(Caller caller, String room) {
    if (!caller.signedIn()) {
      return Fault.NOT_SIGNED_IN;
    }
    return caller.opens(room) ? null : Fault.OTHER_ROOM;
  }
}

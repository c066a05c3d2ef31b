package org.passerelle.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A request whose body stops at a number of bytes, and without headers that steer HAPI. */
final class BoundedRequest extends HttpServletRequestWrapper {

  /** Headers by which a caller could steer HAPI past what the gate has seen. */
  private static final Set<String> STEERING =
      Set.of(
          "content-location",
          "x-cascade",
          "x-meta-snapshot-mode",
          "x-retry-on-version-conflict",
          "x-rewrite-history",
          "x-transaction-semantics",
          "x-upsert-extistence-check");

  /**
   * HAPI shows the echo of a bundle's write before it is stored, when nothing says yet where it
   * lives: the guard stops that, and rightly. So a bundle's answer is the short one, always.
   */
  private static final String PREFER = "prefer";

  private final long maxBytes;
  private final boolean bundle;

  BoundedRequest(HttpServletRequest request, long maxBytes) {
    super(request);
    this.maxBytes = maxBytes;
    this.bundle = request.getRequestURI().matches("/fhir/[^/]+/?");
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    return new BoundedStream(super.getInputStream(), maxBytes);
  }

  @Override
  public @Nullable String getHeader(String name) {
    return isHidden(name) ? null : super.getHeader(name);
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    return isHidden(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
  }

  @Override
  public Enumeration<String> getHeaderNames() {
    return Collections.enumeration(
        Collections.list(super.getHeaderNames()).stream().filter(name -> !isHidden(name)).toList());
  }

  private boolean isHidden(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return STEERING.contains(lower) || (bundle && lower.equals(PREFER));
  }

  /** The body is larger than allowed. */
  static final class TooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private static final class BoundedStream extends ServletInputStream {

    private final ServletInputStream in;
    private long left;

    BoundedStream(ServletInputStream in, long maxBytes) {
      this.in = in;
      this.left = maxBytes;
    }

    @Override
    public int read() throws IOException {
      int read = in.read();
      if (read >= 0) {
        spend(1);
      }
      return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = in.read(buffer, offset, length);
      spend(Math.max(0, read));
      return read;
    }

    private void spend(int bytes) {
      left -= bytes;
      if (left < 0) {
        throw new TooLarge();
      }
    }

    @Override
    public boolean isFinished() {
      return in.isFinished();
    }

    @Override
    public boolean isReady() {
      return in.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      in.setReadListener(listener);
    }
  }
}

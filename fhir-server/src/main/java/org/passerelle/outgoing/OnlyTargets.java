package org.passerelle.outgoing;

import java.io.IOException;
import java.net.URISyntaxException;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecChainHandler;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;

/** Looks at each URL again as it is called: what was registered may be older than the rule. */
final class OnlyTargets implements ExecChainHandler {

  private final boolean privateAllowed;

  OnlyTargets(boolean privateAllowed) {
    this.privateAllowed = privateAllowed;
  }

  @Override
  public ClassicHttpResponse execute(
      ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
      throws IOException, HttpException {
    if (Target.refusal(url(request), privateAllowed).isPresent()) {
      throw new RefusedAddressException();
    }
    return chain.proceed(request, scope);
  }

  private static String url(ClassicHttpRequest request) {
    try {
      return request.getUri().toString();
    } catch (URISyntaxException none) {
      return "";
    }
  }
}

package org.passerelle.wall;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.param.TokenOrListParam;
import ca.uhn.fhir.rest.param.TokenParam;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.policy.CodeValue;
import org.passerelle.policy.Policy;
import org.passerelle.policy.TypePolicy;
import org.passerelle.served.Interaction;

/**
 * Cuts a caller's search down to the part of the type that it reaches, whatever else it asks: so a
 * page is full, and an order or an offset tells nothing of the rest. Where scopes name different
 * parameters one search cannot say so; then the guard takes out what is left.
 */
@Interceptor
public final class PortionSearch {

  private final FhirContext fhir;
  private final PolicyOfRequest policies;

  PortionSearch(FhirContext fhir, PolicyOfRequest policies) {
    this.fhir = fhir;
    this.policies = policies;
  }

  /** Before the search is run, alone or as the entry of a bundle. */
  @Hook(Pointcut.STORAGE_PRESEARCH_REGISTERED)
  public void narrow(@Nullable ServletRequestDetails request, SearchParameterMap asked) {
    if (request == null) {
      return; // a call of the product's own
    }
    Policy policy = policies.of(request);
    if (policy.inPart()) {
      TypePolicy type =
          policy.type(String.valueOf(request.getResourceName())).orElseThrow(Gate::refused);
      type.portion(Interaction.SEARCH)
          .common()
          .forEach((name, values) -> asked.add(name, anyOf(name, values)));
    }
  }

  private TokenOrListParam anyOf(String name, Set<CodeValue> values) {
    TokenOrListParam any = new TokenOrListParam();
    for (CodeValue value : values) {
      TokenParam token = new TokenParam();
      token.setValueAsQueryToken(fhir, name, null, value.text());
      any.add(token);
    }
    return any;
  }
}

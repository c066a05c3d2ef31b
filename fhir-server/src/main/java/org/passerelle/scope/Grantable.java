package org.passerelle.scope;

import org.passerelle.policy.Policies;
import org.passerelle.policy.Principal;

/**
 * Which scopes somebody in a role can be granted: those of the role's own level, filtered by
 * nothing but what the role may search by. Refused as a whole, for what is left out of a scope
 * makes it wider.
 */
public final class Grantable {

  private final Policies policies;

  /** Knows roles by these policies. */
  public Grantable(Policies policies) {
    this.policies = policies;
  }

  /** Whether all of these can be granted to somebody in this role. */
  public boolean to(Principal role, Scopes asked) {
    return asked.all().stream()
        .allMatch(scope -> scope.level() == Level.of(role) && searchable(role, scope));
  }

  private boolean searchable(Principal role, Scope scope) {
    return scope.filters().isEmpty()
        || role.kinds().stream()
            .flatMap(kind -> policies.of(role, kind).type(scope.type()).stream())
            .anyMatch(type -> type.params().keySet().containsAll(scope.filters().keySet()));
  }
}

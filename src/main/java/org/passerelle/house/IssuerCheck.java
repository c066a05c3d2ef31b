package org.passerelle.house;

import java.util.List;
import org.passerelle.issuer.IssuerRules;
import org.passerelle.issuer.IssuerSettings;
import org.springframework.beans.factory.SmartInitializingSingleton;

/** Refuses to start with an issuer that is named by halves: nothing about it is guessed. */
final class IssuerCheck implements SmartInitializingSingleton {

  private final IssuerRules rules;
  private final IssuerSettings settings;

  IssuerCheck(IssuerRules rules, IssuerSettings settings) {
    this.rules = rules;
    this.settings = settings;
  }

  @Override
  public void afterSingletonsInstantiated() {
    List<String> broken = rules.broken(settings.issuers());
    if (!broken.isEmpty()) {
      throw new StartRefused(
          "Whose tokens and keys are taken is not said well. " + String.join(" ", broken),
          "Correct these settings, or remove them: src/docs/decisions/0009-who-asks.md.");
    }
  }
}

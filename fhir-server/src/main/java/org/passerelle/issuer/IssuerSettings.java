package org.passerelle.issuer;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose tokens are taken besides our own.
 *
 * @param issuers none unless they are named
 */
@ConfigurationProperties("passerelle")
public record IssuerSettings(@DefaultValue({}) List<Issuer> issuers) {

  /** Copies what it is given. */
  public IssuerSettings {
    issuers = List.copyOf(issuers);
  }
}

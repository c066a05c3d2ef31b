package org.passerelle.issuer;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.passerelle.keyset.KeySets;
import org.passerelle.scope.Grantable;
import org.passerelle.token.IssuerClients;
import org.passerelle.token.KnownTokens;
import org.passerelle.token.PublicAddress;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationManagerResolver;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.authentication.JwtIssuerAuthenticationManagerResolver;

/** Whose tokens are taken: ours, and those of the issuers that the installation names. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IssuerSettings.class)
public class IssuerConfiguration {

  @Bean
  IssuerRules issuerRules(KeySets keys, PublicAddress address) {
    return new IssuerRules(keys, address.configured());
  }

  @Bean
  Issuers issuers(
      IssuerSettings settings,
      KeySets keys,
      IssuerClients clients,
      KnownTokens known,
      PublicAddress address,
      Grantable grantable,
      Clock clock,
      MeterRegistry meters) {
    Function<Issuer, AuthenticationManager> manager =
        issuer ->
            manager(
                new ForeignTokens(
                    issuer,
                    ForeignTokens.signed(issuer, keys(issuer, keys), clock),
                    new Admission(issuer, address.configured().orElse(""), grantable),
                    clients,
                    known,
                    meters));
    return new Issuers(
        settings.issuers(),
        settings.issuers().stream()
            .collect(Collectors.toMap(Issuer::issuer, manager, (one, twice) -> one)));
  }

  /** By the {@code iss} of a token: another issuer's manager; ours for all that names no other. */
  @Bean
  AuthenticationManagerResolver<HttpServletRequest> bearerTokens(
      JwtDecoder accessTokenDecoder, Issuers issuers) {
    AuthenticationManager ours = manager(accessTokenDecoder);
    return new JwtIssuerAuthenticationManagerResolver(
        (AuthenticationManagerResolver<String>) issuer -> issuers.manager(issuer).orElse(ours));
  }

  private static AuthenticationManager manager(JwtDecoder decoder) {
    return new ProviderManager(new JwtAuthenticationProvider(decoder));
  }

  private static JWKSource<SecurityContext> keys(Issuer issuer, KeySets keys) {
    String place = issuer.jwksUri();
    return place == null ? keys.ofIssuer(issuer.issuer()) : keys.ofIssuerAt(place);
  }
}

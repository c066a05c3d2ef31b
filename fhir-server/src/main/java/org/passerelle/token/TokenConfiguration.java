package org.passerelle.token;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.passerelle.policy.Policies;
import org.passerelle.scope.Grantable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.authentication.JwtClientAssertionAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2ClientAuthenticationConfigurer;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;

/** The embedded token issuer: client credentials, nothing else. Design section 8, "Tokens". */
@Configuration(proxyBeanMethods = false)
public class TokenConfiguration {

  private static final Set<String> PATHS = Set.of("/oauth2/token", "/oauth2/jwks");

  @Bean
  @Order(1)
  SecurityFilterChain tokenEndpoint(
      HttpSecurity http,
      JdbcTemplate jdbc,
      Clock clock,
      NobodysKeys nobodys,
      PublicAddress address,
      Grantable grantable)
      throws Exception {
    AssertionDecoders decoders =
        new AssertionDecoders(new UsedAssertions(jdbc, clock), nobodys, clock);
    OAuth2AuthorizationServerConfigurer server =
        OAuth2AuthorizationServerConfigurer.authorizationServer();
    server.clientAuthentication(clients -> verify(clients, decoders));
    server.tokenEndpoint(
        token ->
            token
                .accessTokenResponseHandler(TokenAnswer.handler())
                .authenticationProviders(providers -> grantScopes(providers, grantable)));
    return http.securityMatcher(request -> PATHS.contains(request.getRequestURI()))
        .addFilterBefore(new OwnAddressFilter(address), SecurityContextHolderFilter.class)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(csrf -> csrf.disable())
        .logout(logout -> logout.disable())
        .with(server, Customizer.withDefaults())
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .build();
  }

  private static void verify(
      OAuth2ClientAuthenticationConfigurer clients, AssertionDecoders decoders) {
    clients
        .authenticationConverter(new AssertedClient())
        .authenticationProviders(
            providers -> {
              for (Object provider : providers) {
                if (provider instanceof JwtClientAssertionAuthenticationProvider assertions) {
                  assertions.setJwtDecoderFactory(decoders);
                }
              }
            });
  }

  private static void grantScopes(List<AuthenticationProvider> providers, Grantable grantable) {
    for (AuthenticationProvider provider : providers) {
      if (provider instanceof OAuth2ClientCredentialsAuthenticationProvider credentials) {
        credentials.setAuthenticationValidator(new ScopeOfRequest(grantable));
      }
    }
  }

  @Bean
  AuthorizationServerSettings authorizationServerSettings(PublicAddress address) {
    AuthorizationServerSettings.Builder settings = AuthorizationServerSettings.builder();
    address.configured().ifPresent(settings::issuer);
    return settings.build();
  }

  @Bean
  Grantable grantable(Policies policies) {
    return new Grantable(policies);
  }

  @Bean
  NobodysKeys nobodysKeys() {
    return new NobodysKeys(new SecureRandom());
  }

  @Bean
  RoomClaim roomClaim(SigningKeys keys) {
    return new RoomClaim(keys);
  }

  @Bean
  OAuth2AuthorizationService authorizationService() {
    return new UnrememberedTokens();
  }

  @Bean
  JwtDecoder accessTokenDecoder(
      JWKSource<SecurityContext> keys, PublicAddress address, TokenClients clients) {
    NimbusJwtDecoder decoder =
        (NimbusJwtDecoder) OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
    OAuth2TokenValidator<Jwt> usual =
        address
            .configured()
            .map(JwtValidators::createDefaultWithIssuer)
            .orElseGet(JwtValidators::createDefault);
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(usual, new StandingClient(clients)));
    return decoder;
  }
}

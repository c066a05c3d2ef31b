package org.passerelle.token;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.passerelle.authorisation.RolesNow;
import org.passerelle.keyset.KeySets;
import org.passerelle.limit.CallerAddress;
import org.passerelle.limit.ClientLimits;
import org.passerelle.limit.Entrance;
import org.passerelle.limit.LimitConfiguration;
import org.passerelle.limit.LimitSettings;
import org.passerelle.limit.Refusals;
import org.passerelle.policy.Policies;
import org.passerelle.scope.Grantable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
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
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.authentication.JwtClientAssertionAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationProvider;
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
      HttpSecurity http, AssertionDecoders decoders, PublicAddress address, Grantable grantable)
      throws Exception {
    EvenRefusals refusals = new EvenRefusals(System::nanoTime, LockSupport::parkNanos);
    OAuth2AuthorizationServerConfigurer server =
        OAuth2AuthorizationServerConfigurer.authorizationServer();
    server.clientAuthentication(
        clients -> verify(clients.errorResponseHandler(refusals), decoders));
    server.tokenEndpoint(
        token ->
            token
                .accessTokenResponseHandler(TokenAnswer.handler())
                .authenticationProviders(providers -> grantScopes(providers, grantable)));
    return http.securityMatcher(request -> PATHS.contains(request.getRequestURI()))
        .addFilterBefore(refusals, SecurityContextHolderFilter.class)
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
  AssertionDecoders assertionDecoders(
      JdbcTemplate jdbc, Clock clock, NobodysKeys nobodys, KeySets published) {
    return new AssertionDecoders(new UsedAssertions(jdbc, clock), nobodys, published, clock);
  }

  @Bean
  IssuerClients issuerClients(JdbcTemplate jdbc, RolesNow roles) {
    return new IssuerClients(jdbc, roles);
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

  /** By the system's clock, as Spring's issuer writes their times. */
  @Bean
  JwtDecoder accessTokenDecoder(
      JWKSource<SecurityContext> keys,
      PublicAddress address,
      TokenClients clients,
      KnownTokens known) {
    NimbusJwtDecoder signatures =
        SignedTokens.by(Set.of(JWSAlgorithm.RS256), keys, null, Clock.systemUTC());
    signatures.setJwtValidator(jwt -> OAuth2TokenValidatorResult.success());
    OAuth2TokenValidator<Jwt> usual =
        address
            .configured()
            .map(JwtValidators::createDefaultWithIssuer)
            .orElseGet(JwtValidators::createDefault);
    return known.remembering(
        signatures,
        new DelegatingOAuth2TokenValidator<>(
            usual, new OwnAudience(), new StandingKey(keys), new StandingClient(clients)));
  }

  @Bean
  KnownTokens knownTokens() {
    return new KnownTokens();
  }

  @Bean
  FilterRegistrationBean<TokenLimitFilter> tokenLimit(
      CallerAddress addresses, LimitSettings settings, Refusals refusals, Entrance entrance) {
    ClientLimits requests =
        new ClientLimits(settings.tokenRequestsPerSecond(), Duration.ofSeconds(1));
    FilterRegistrationBean<TokenLimitFilter> filter =
        new FilterRegistrationBean<>(new TokenLimitFilter(addresses, requests, refusals, entrance));
    filter.addUrlPatterns("/oauth2/token");
    filter.setOrder(LimitConfiguration.BEFORE_SECURITY);
    return filter;
  }
}

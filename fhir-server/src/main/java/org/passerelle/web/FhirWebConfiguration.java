package org.passerelle.web;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.IInterceptorService;
import ca.uhn.fhir.jpa.provider.JpaSystemProvider;
import ca.uhn.fhir.narrative2.NullNarrativeGenerator;
import ca.uhn.fhir.rest.server.IncomingRequestAddressStrategy;
import ca.uhn.fhir.rest.server.RestfulServer;
import ca.uhn.fhir.rest.server.provider.ResourceProviderFactory;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.passerelle.access.AuditEventProvider;
import org.passerelle.access.Witness;
import org.passerelle.directory.DefinitionsProvider;
import org.passerelle.fault.Fault;
import org.passerelle.issuer.Issuers;
import org.passerelle.ledger.ProvenanceProvider;
import org.passerelle.parameters.OperationProvider;
import org.passerelle.policy.Policies;
import org.passerelle.room.Rooms;
import org.passerelle.served.Served;
import org.passerelle.storage.OffsetPaging;
import org.passerelle.token.PublicAddress;
import org.springframework.boot.actuate.autoconfigure.security.servlet.EndpointRequest;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManagerResolver;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** The FHIR base over HTTP: who is asked for a token, which filters stand in front, one servlet. */
@Configuration(proxyBeanMethods = false)
public class FhirWebConfiguration {

  /** After Spring Security's filters, so that the token is verified when the rim looks at it. */
  private static final int AFTER_SECURITY = 0;

  private static final Set<String> OPEN = Set.of(ReadinessController.PATH, ContainerErrors.PATH);

  @Bean
  ReadinessController readinessController(ApplicationAvailability availability) {
    return new ReadinessController(availability);
  }

  @Bean
  ContainerErrors containerErrors(OutcomeWriter outcomes) {
    return new ContainerErrors(outcomes);
  }

  /** What Spring's firewall refuses is answered like any other path that leads nowhere. */
  @Bean
  RequestRejectedHandler requestRejectedHandler(OutcomeWriter outcomes) {
    return (request, response, refused) -> outcomes.write(request, response, Fault.NOT_FOUND, null);
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> strictUrls(OutcomeWriter outcomes) {
    return tomcat -> {
      tomcat.addConnectorCustomizers(new StrictUrls());
      tomcat.addContextCustomizers(
          context -> context.getParent().getPipeline().addValve(new ContainerReport(outcomes)));
    };
  }

  @Bean
  OutcomeWriter outcomeWriter(FhirContext fhir) {
    return new OutcomeWriter(fhir);
  }

  @Bean
  @Order(2)
  SecurityFilterChain fhirBase(
      HttpSecurity http,
      OutcomeWriter outcomes,
      AuthenticationManagerResolver<HttpServletRequest> bearerTokens)
      throws Exception {
    return http.securityMatcher(request -> request.getRequestURI().startsWith("/fhir"))
        .csrf(csrf -> csrf.disable())
        .logout(logout -> logout.disable())
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .oauth2ResourceServer(
            tokens ->
                tokens
                    .authenticationManagerResolver(bearerTokens)
                    .authenticationEntryPoint(
                        (request, response, failure) ->
                            outcomes.write(request, response, Fault.NOT_SIGNED_IN, null)))
        .build();
  }

  /**
   * On the management port, which {@code SettingsCheck} keeps apart from the main one, and these
   * two alone, whatever else a setting exposes: a dump of the heap holds everything.
   */
  @Bean
  @Order(0)
  SecurityFilterChain management(HttpSecurity http) throws Exception {
    return http.securityMatcher(EndpointRequest.to("health", "metrics"))
        .csrf(csrf -> csrf.disable())
        .logout(logout -> logout.disable())
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .build();
  }

  @Bean
  @Order(3)
  SecurityFilterChain everythingElse(HttpSecurity http) throws Exception {
    return http.csrf(csrf -> csrf.disable())
        .logout(logout -> logout.disable())
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(request -> OPEN.contains(request.getRequestURI()))
                    .permitAll()
                    .anyRequest()
                    .denyAll())
        .exceptionHandling(
            refusals ->
                refusals.authenticationEntryPoint(
                    (request, response, failure) -> response.setStatus(404)))
        .build();
  }

  @Bean
  FilterRegistrationBean<SecurityHeaders> securityHeaders(PublicAddress address) {
    FilterRegistrationBean<SecurityHeaders> filter =
        new FilterRegistrationBean<>(new SecurityHeaders(address));
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return filter;
  }

  @Bean
  FilterRegistrationBean<PlainPathFilter> plainPaths(OutcomeWriter outcomes) {
    FilterRegistrationBean<PlainPathFilter> filter =
        new FilterRegistrationBean<>(new PlainPathFilter(outcomes));
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
    return filter;
  }

  @Bean
  FilterRegistrationBean<RimFilter> rim(
      OutcomeWriter outcomes, Witness witness, PublicAddress address, Issuers issuers) {
    FilterRegistrationBean<RimFilter> filter =
        new FilterRegistrationBean<>(new RimFilter(outcomes, witness, address, issuers));
    filter.addUrlPatterns("/fhir/*");
    filter.setOrder(AFTER_SECURITY);
    return filter;
  }

  @Bean
  RenderedProviders renderedProviders(
      List<DefinitionsProvider> definitions,
      ProvenanceProvider provenance,
      AuditEventProvider accesses,
      List<OperationProvider> operations) {
    return new RenderedProviders(definitions, provenance, accesses, operations);
  }

  @Bean
  RoomConformance roomConformance(FhirContext fhir, Rooms rooms, Policies policies, Clock clock) {
    return new RoomConformance(fhir, Served.standard(), rooms, policies, clock);
  }

  @Bean
  RestfulServer restfulServer(
      FhirContext fhir,
      IInterceptorService interceptors,
      ResourceProviderFactory types,
      JpaSystemProvider<?, ?> system,
      OffsetPaging paging,
      RenderedProviders rendered,
      RoomConformance conformance,
      Witness witness) {
    fhir.setNarrativeGenerator(new NullNarrativeGenerator());
    RestfulServer server = new RoomServer(fhir, interceptors);
    server.registerInterceptor(new ErrorHook(witness));
    server.registerInterceptor(new BatchOutcomes());
    // One reader of parameters, and one that says when it left something out.
    server.setIgnoreServerParsedRequestParameters(false);
    server.setTenantIdentificationStrategy(new RoomOfUrl());
    server.setServerAddressStrategy(new IncomingRequestAddressStrategy());
    server.registerProviders(types.createProviders());
    server.registerProviders(rendered.all());
    server.registerProvider(system);
    server.setPagingProvider(paging);
    server.setServerConformanceProvider(conformance);
    return server;
  }

  @Bean
  ServletRegistrationBean<RestfulServer> fhirServlet(RestfulServer server) {
    ServletRegistrationBean<RestfulServer> servlet =
        new ServletRegistrationBean<>(server, "/fhir/*");
    servlet.setLoadOnStartup(1);
    return servlet;
  }
}

package org.passerelle.issuer;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Collectors;
import org.passerelle.token.IssuerClient;
import org.passerelle.token.IssuerClients;
import org.passerelle.token.KnownTokens;
import org.passerelle.token.RoomClaim;
import org.passerelle.token.SignedTokens;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Reads tokens of one other issuer into what a token of ours says, so that behind it nothing has to
 * know who made a token. RFC 9068, section 4; RFC 8725.
 */
final class ForeignTokens implements JwtDecoder {

  /** A token that is bound to a key, which we do not ask its bearer to show (RFC 7800). */
  private static final String BOUND = "cnf";

  private final Issuer issuer;
  private final NimbusJwtDecoder signed;
  private final Admission admission;
  private final IssuerClients clients;
  private final KnownTokens known;
  private final MeterRegistry meters;

  ForeignTokens(
      Issuer issuer,
      NimbusJwtDecoder signed,
      Admission admission,
      IssuerClients clients,
      KnownTokens known,
      MeterRegistry meters) {
    this.issuer = issuer;
    this.signed = signed;
    this.admission = admission;
    this.clients = clients;
    this.known = known;
    this.meters = meters;
  }

  /** Reads what this issuer has signed, by one of these keys, for now. */
  static NimbusJwtDecoder signed(Issuer issuer, JWKSource<SecurityContext> keys, Clock clock) {
    NimbusJwtDecoder decoder =
        SignedTokens.by(
            issuer.algorithms().stream().map(JWSAlgorithm::parse).collect(Collectors.toSet()),
            keys,
            issuer.jwksUri(),
            clock);
    decoder.setJwtValidator(new JwtIssuerValidator(issuer.issuer()));
    return decoder;
  }

  /** Keys that are not to be had refuse a token like a signature that is none. */
  @Override
  public Jwt decode(String token) {
    Jwt verified;
    try {
      verified = signed.decode(token);
    } catch (JwtException e) {
      throw new BadJwtException("no token of this issuer", e);
    }
    return known.admit(token, admitted(verified));
  }

  private Jwt admitted(Jwt token) {
    if (token.hasClaim(BOUND)) {
      throw refused(Admission.Refusal.BOUND);
    }
    IssuerClient client =
        admission
            .client(token)
            .flatMap(name -> clients.find(issuer.issuer(), name))
            .orElseThrow(() -> refused(Admission.Refusal.CLIENT));
    Optional<Admission.Refusal> refusal = admission.refusal(token, client);
    if (refusal.isPresent()) {
      throw refused(refusal.get());
    }
    return ours(token, client);
  }

  /** Told to nobody but the operator: a refusal looks alike to whoever asks. */
  private BadJwtException refused(Admission.Refusal why) {
    meters.counter("passerelle.issuer.refused", "why", why.name()).increment();
    return new BadJwtException("not admitted");
  }

  private Jwt ours(Jwt token, IssuerClient client) {
    Jwt.Builder ours =
        Jwt.withTokenValue(token.getTokenValue())
            .headers(headers -> headers.putAll(token.getHeaders()))
            .issuer(issuer.issuer())
            .subject(client.id())
            .issuedAt(token.getIssuedAt())
            .expiresAt(token.getExpiresAt())
            .claim(RoomClaim.NAME, token.getClaim(issuer.claims().room()))
            .claim(RoomClaim.ROLE, client.now())
            .claim(RoomClaim.PURPOSE, client.purpose())
            .claim(RoomClaim.SCOPE, String.join(" ", admission.scopes(token, client)));
    client
        .organization()
        .ifPresent(organization -> ours.claim(RoomClaim.ORGANIZATION, organization));
    return ours.build();
  }
}

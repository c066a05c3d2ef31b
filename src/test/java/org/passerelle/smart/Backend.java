package org.passerelle.smart;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.passerelle.policy.Principal;
import org.passerelle.scope.Level;
import org.passerelle.support.Answer;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.World;
import org.passerelle.token.ClientRegister;
import org.passerelle.token.NewClient;
import org.passerelle.token.Proof;
import org.passerelle.token.PublicAddress;

/**
 * A backend service: a client that proves itself with a private key, of a clinic where not said.
 */
final class Backend {

  static final String ROOM = "clinique-des-erables";

  private static final String TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

  private final World world;
  private final String room;
  private final String id = "backend-" + UUID.randomUUID();
  private final JWK key;

  private Backend(World world, String room, JWK key) {
    this.room = room;
    this.world = world;
    this.key = key;
  }

  /** A new one, registered with one RSA key of kid {@code first}. */
  static Backend of(World world) {
    return with(world, Level.SYSTEM.everything());
  }

  /** A new one, registered with this key. */
  static Backend of(World world, JWK key) {
    Backend made = new Backend(world, ROOM, key);
    made.register(Principal.SYSTEM, Proof.keys(publicJwks(key)), Level.SYSTEM.everything());
    return made;
  }

  /** A new one, granted no more than these scopes. */
  static Backend with(World world, String scopes) {
    return in(world, ROOM, Principal.SYSTEM, scopes);
  }

  /** A new one of this room, in this role, granted no more than these scopes. */
  static Backend in(World world, String room, Principal role, String scopes) {
    Backend made = new Backend(world, room, key("first"));
    made.register(role, Proof.keys(publicJwks(made.key)), scopes);
    return made;
  }

  /** A new one that publishes its key itself. */
  static Backend publishing(World world) {
    return publishing(world, key("first"));
  }

  /** A new one that publishes this key itself. */
  static Backend publishing(World world, JWK key) {
    Backend made = new Backend(world, ROOM, key);
    KeyServer.publish(made.keysPath(), made.key.toPublicJWK());
    made.register(Principal.SYSTEM, Proof.keysAt(made.keysUrl()), Level.SYSTEM.everything());
    return made;
  }

  private void register(Principal role, Proof proof, String scopes) {
    world.bean(ClientRegister.class).add(NewClient.proven(id, room, role, proof).within(scopes));
  }

  /** Where it publishes its keys, when it does. */
  String keysPath() {
    return "/" + id + "/jwks.json";
  }

  String keysUrl() {
    return KeyServer.url(keysPath());
  }

  /** The address of its house: issuer of its tokens. */
  String house() {
    return world.bean(PublicAddress.class).configured().orElse(world.address());
  }

  static RSAKey key(String kid) {
    try {
      return new RSAKeyGenerator(2048).keyID(kid).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  static ECKey curved(String kid) {
    try {
      return new ECKeyGenerator(Curve.P_384).keyID(kid).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  static String publicJwks(JWK key) {
    return new JWKSet(key.toPublicJWK()).toString();
  }

  String id() {
    return id;
  }

  /** Its key, of a client that was not made with a curved one. */
  RSAKey key() {
    return key.toRSAKey();
  }

  Instant now() {
    return world.clock().instant();
  }

  /** The claims of an assertion that would be taken. */
  JWTClaimsSet.Builder claims() {
    return new JWTClaimsSet.Builder()
        .issuer(id)
        .subject(id)
        .audience(house() + "/oauth2/token")
        .jwtID(UUID.randomUUID().toString())
        .expirationTime(Date.from(now().plusSeconds(240)));
  }

  /** Signed as it should be. */
  String signed(JWTClaimsSet.Builder claims) {
    return signed(claims, key);
  }

  /** By the algorithm of SMART for a key of this kind. */
  String signed(JWTClaimsSet.Builder claims, JWK by) {
    try {
      return by instanceof ECKey curved
          ? signed(header(JWSAlgorithm.ES384, by), claims, new ECDSASigner(curved))
          : signed(header(JWSAlgorithm.RS384, by), claims, new RSASSASigner(by.toRSAKey()));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JWSHeader header(JWSAlgorithm algorithm, JWK by) {
    return new JWSHeader.Builder(algorithm).keyID(by.getKeyID()).build();
  }

  static String signed(JWSHeader header, JWTClaimsSet.Builder claims, JWSSigner signer) {
    try {
      SignedJWT assertion = new SignedJWT(header, claims.build());
      assertion.sign(signer);
      return assertion.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What the token endpoint of its house answers. */
  Answer ask(String assertion) {
    return ask(world.address(), assertion, "");
  }

  Answer askScope(String scope) {
    return ask(
        world.address(),
        signed(claims()),
        "&scope=" + URLEncoder.encode(scope, StandardCharsets.UTF_8));
  }

  /** What the token endpoint at this address answers. */
  static Answer ask(String address, String assertion, String more) {
    return FhirCaller.exchange(asking(address, assertion, more));
  }

  static HttpRequest.Builder asking(String address, String assertion, String more) {
    return HttpRequest.newBuilder(URI.create(address + "/oauth2/token"))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(
            BodyPublishers.ofString(
                "grant_type=client_credentials&client_assertion_type="
                    + URLEncoder.encode(TYPE, StandardCharsets.UTF_8)
                    + "&client_assertion="
                    + assertion
                    + more));
  }

  /** A caller with a token of this scope, which it is granted. */
  FhirCaller granted(String scope) {
    Answer answer = askScope(scope);
    if (answer.status() != 200) {
      throw new IllegalStateException(answer.status() + " " + answer.body());
    }
    return bearing(answer);
  }

  /** A caller with a token that this answer holds. */
  FhirCaller bearing(Answer answer) {
    String token = answer.body().replaceAll("(?s).*\"access_token\"\\s*:\\s*\"([^\"]+)\".*", "$1");
    return FhirCaller.bearing(world.address(), room, token);
  }
}

package org.passerelle.hostile;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.util.UUID;
import org.passerelle.policy.Principal;
import org.passerelle.scope.Level;
import org.passerelle.support.World;
import org.passerelle.token.ClientRegister;
import org.passerelle.token.NewClient;
import org.passerelle.token.Proof;

/** A registered client that signs whatever it likes: what it sends is read further than others'. */
final class Insider {

  private final World world;
  private final String id = "insider-" + UUID.randomUUID();
  private final RSAKey key;

  Insider(World world) {
    this.world = world;
    try {
      this.key = new RSAKeyGenerator(2048).keyID("k").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    Proof proof = Proof.keys(new JWKSet(key.toPublicJWK()).toString());
    world
        .bean(ClientRegister.class)
        .add(
            NewClient.proven(id, HostileInput.ROOM, Principal.SYSTEM, proof)
                .within(Level.SYSTEM.everything()));
  }

  String id() {
    return id;
  }

  /** An assertion that would be taken, but for this id, as it stands inside a JSON string. */
  String withId(String jti) {
    return with("\"jti\":\"" + jti + "\"");
  }

  /** An assertion that would be taken with an id, but for these members. */
  String with(String members) {
    return signed(new JWSHeader.Builder(JWSAlgorithm.RS384).keyID("k"), claims(members));
  }

  /** Claims that would be taken with an id, and these members last. */
  String claims(String members) {
    long end = world.clock().instant().plusSeconds(200).getEpochSecond();
    return "{\"iss\":\"%s\",\"sub\":\"%s\",\"aud\":\"%s/oauth2/token\",\"exp\":%d,%s}"
        .formatted(id, id, world.address(), end, members);
  }

  String signed(JWSHeader.Builder header, String claims) {
    try {
      JWSObject assertion = new JWSObject(header.build(), new Payload(claims));
      assertion.sign(new RSASSASigner(key));
      return assertion.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}

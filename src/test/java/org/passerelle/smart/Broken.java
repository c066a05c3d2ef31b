package org.passerelle.smart;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.function.BiFunction;

/**
 * One way to break the claims of a token or an assertion.
 *
 * @param what how a test says it
 * @param by what it does, in the test that it is part of
 */
record Broken<T>(String what, BiFunction<T, JWTClaimsSet.Builder, JWTClaimsSet.Builder> by) {

  @Override
  public String toString() {
    return what;
  }
}

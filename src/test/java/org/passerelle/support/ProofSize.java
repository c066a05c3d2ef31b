package org.passerelle.support;

/** How large proofs are: small in {@code ./passerelle test}, full in {@code ./passerelle prove}. */
public final class ProofSize {

  private static final boolean FULL = "full".equals(System.getProperty("passerelle.proof.size"));

  private ProofSize() {}

  /** Whether this is the size that counts as shown. */
  public static boolean isFull() {
    return FULL;
  }

  /** One of two numbers. */
  public static int of(int small, int full) {
    return FULL ? full : small;
  }
}

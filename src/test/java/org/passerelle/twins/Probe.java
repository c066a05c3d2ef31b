package org.passerelle.twins;

import org.passerelle.support.Answer;
import org.passerelle.support.Step;
import org.passerelle.support.World;

/**
 * One request by one principal in one encoding, to be sent to both worlds.
 *
 * @param xml whether XML is sent and asked for, instead of JSON
 */
public record Probe(Principal principal, Step step, boolean xml) {

  /** Sends it to this world. */
  public Answer ask(World world) {
    return step.ask(world, principal.in(world), xml);
  }

  @Override
  public String toString() {
    return principal + (xml ? " xml " : " json ") + step;
  }
}

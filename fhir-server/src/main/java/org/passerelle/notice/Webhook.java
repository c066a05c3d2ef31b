package org.passerelle.notice;

import java.util.List;

/**
 * Where a room is told, and how the notice is signed.
 *
 * @param url the room's own server
 * @param secrets the current secret, and while they change over the one before it
 */
public record Webhook(String url, List<String> secrets) {

  /** Without the secrets, and without the address, which may carry a key of its own. */
  @Override
  public String toString() {
    return "Webhook[...]";
  }
}

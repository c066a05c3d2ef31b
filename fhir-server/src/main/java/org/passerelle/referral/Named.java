package org.passerelle.referral;

import org.passerelle.profiles.Canonicals;

/** Whom a Task names as its receiver. Design section 8, "Names". */
public sealed interface Named
    permits Named.ByRoom, Named.ByDirectoryUrl, Named.Both, Named.Nobody, Named.Foreign {

  /** By the identifier of its room. */
  record ByRoom(String room) implements Named {}

  /**
   * By the URL of its listing.
   *
   * @param id id of the Organization in the directory
   */
  record ByDirectoryUrl(String id) implements Named {

    /** The URL as it is stored. */
    public String url() {
      return Canonicals.DIRECTORY + "/Organization/" + id;
    }
  }

  /** By both: the caller looks the listing up, and refuses when its room is another one. */
  record Both(ByRoom room, ByDirectoryUrl listing) implements Named {}

  /** No owner: the work is open. */
  record Nobody() implements Named {}

  /**
   * By something that we do not know: a reference elsewhere, another's identifier, a bare name.
   *
   * @param said the reference or the identifier's system; empty when neither
   */
  record Foreign(String said) implements Named {}
}

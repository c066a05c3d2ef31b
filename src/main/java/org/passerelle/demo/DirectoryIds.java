package org.passerelle.demo;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.hl7.fhir.r4.model.Reference;

/**
 * Ids of the demo's directory: UUIDs made from the file's keys, so that a restart or another
 * machine gives the same entry the same address.
 */
final class DirectoryIds {

  private DirectoryIds() {}

  /** The id of the entry that {@code key} names among the resources of {@code type}. */
  static String of(String type, String key) {
    byte[] name = (type + "/" + key).getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(name).toString();
  }

  /** A reference to it that stays within the directory. */
  static Reference reference(String type, String key) {
    return new Reference(type + "/" + of(type, key));
  }
}

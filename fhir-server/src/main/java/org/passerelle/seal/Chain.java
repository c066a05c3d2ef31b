package org.passerelle.seal;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.AccessLine;
import org.passerelle.access.Act;
import org.passerelle.access.Finding;
import org.passerelle.access.RecordedAccess;
import org.passerelle.access.Who;

/**
 * A chain of lines: each hash is SHA-256 over the hash before it and the whole of the line, in a
 * form in which no two lines look the same (each text with its length before it).
 */
final class Chain {

  /** The hash before a room's first line. */
  static final String START = "0".repeat(64);

  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  private final MessageDigest sha;
  private byte[] hash;

  private Chain(byte[] hash) {
    this.hash = hash;
    try {
      sha = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** A chain that goes on from this hash; from what is none, nothing follows that was sealed. */
  static Chain after(String hash) {
    boolean hex = HASH.matcher(hash).matches();
    return new Chain(hex ? HexFormat.of().parseHex(hash) : hash.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds a line. */
  void add(RecordedAccess line) {
    sha.update(hash);
    hash = sha.digest(form(line));
  }

  /** The hash after the last line. */
  String hash() {
    return HexFormat.of().formatHex(hash);
  }

  private static byte[] form(RecordedAccess recorded) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeLong(recorded.tx());
      out.writeInt(recorded.n());
      write(out, recorded.line());
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return bytes.toByteArray();
  }

  private static void write(DataOutputStream out, AccessLine line) throws IOException {
    Who who = line.who();
    Act act = line.act();
    Finding finding = line.finding();
    text(out, line.id().toString());
    text(out, who.room());
    text(out, who.client());
    text(out, who.role());
    text(out, who.purpose());
    text(out, who.correlation());
    text(out, act.interaction());
    text(out, act.type());
    text(out, act.id());
    text(out, act.parameters());
    text(out, finding.outcome().code());
    text(out, finding.found() == null ? null : finding.found().toString());
    text(out, finding.reason());
    out.writeLong(ChronoUnit.MICROS.between(java.time.Instant.EPOCH, line.at()));
  }

  private static void text(DataOutputStream out, @Nullable String text) throws IOException {
    if (text == null) {
      out.writeInt(-1);
      return;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }
}

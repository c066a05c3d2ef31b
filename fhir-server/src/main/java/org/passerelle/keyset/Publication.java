package org.passerelle.keyset;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.passerelle.outgoing.SmallDocument;
import org.passerelle.outgoing.SmallGet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Documents on the hosts that may be asked, each kept no longer than it says. */
final class Publication {

  private static final Logger LOG = LoggerFactory.getLogger(Publication.class);

  private final SmallGet http;
  private final KeyHosts hosts;
  private final KeySettings settings;
  private final Clock clock;

  Publication(SmallGet http, KeyHosts hosts, KeySettings settings, Clock clock) {
    this.http = http;
    this.hosts = hosts;
    this.settings = settings;
    this.clock = clock;
  }

  /** Reads one document. */
  interface Reader<T> {
    T read(String text) throws IOException;
  }

  /** What a client has at this URL, fetched when it is asked for. */
  <T> Kept<T> ofClient(String url, Reader<T> reader) {
    return at(url, reader, Duration.ZERO);
  }

  /**
   * What an issuer has there: kept for a moment even where it says that it is not to be kept, for
   * it is asked for with each request.
   */
  <T> Kept<T> ofIssuer(String url, Reader<T> reader) {
    return at(url, reader, settings.rest());
  }

  private <T> Kept<T> at(String url, Reader<T> reader, Duration least) {
    return new Kept<>(
        () -> fetch(url, reader, least), settings.rest(), http.within().multipliedBy(2), clock);
  }

  private <T> Kept.Fetched<T> fetch(String url, Reader<T> reader, Duration least)
      throws IOException {
    try {
      if (hosts.refusal(url).isPresent()) {
        throw new IOException("a host that may not be asked");
      }
      SmallDocument document = http.get(url);
      Duration said = document.life().orElse(settings.longest());
      Duration bounded = said.compareTo(settings.longest()) < 0 ? said : settings.longest();
      return new Kept.Fetched<>(
          reader.read(document.text()), bounded.compareTo(least) < 0 ? least : bounded);
    } catch (IOException e) {
      LOG.warn("no keys from {}: {}", URI.create(url).getHost(), e.getMessage());
      throw e;
    }
  }
}

package org.passerelle.keyset;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetBasedJWKSource;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.passerelle.outgoing.OutgoingHttp;
import org.passerelle.outgoing.SmallGet;

/**
 * The key sets that others publish, one by URL however many ask for it. What cannot be fetched has
 * no keys: nothing is verified by it. Decision 0009.
 */
public final class KeySets implements AutoCloseable {

  /** An issuer could name another place for its keys each time. */
  private static final int MOST = 10_000;

  private final SmallGet http;
  private final KeyHosts hosts;
  private final Publication publication;
  private final Cache<String, Kept<JWKSet>> sets = Caffeine.newBuilder().maximumSize(MOST).build();
  private final Cache<String, Kept<JWKSet>> issuerSets =
      Caffeine.newBuilder().maximumSize(MOST).build();

  /** Fetches so, and keeps by this clock. */
  public KeySets(KeySettings settings, Clock clock) {
    this.http =
        new SmallGet(
            new OutgoingHttp(
                settings.privateAddresses(),
                settings.connectTimeout(),
                settings.responseTimeout()));
    this.hosts = new KeyHosts(settings);
    this.publication = new Publication(http, hosts, settings, clock);
  }

  /** The keys that a client has at this URL. */
  public JWKSource<SecurityContext> ofClient(String url) {
    return new JWKSetBasedJWKSource<>(new PublishedKeys(set(url)));
  }

  /** The keys that an issuer has at this URL. */
  public JWKSource<SecurityContext> ofIssuerAt(String url) {
    return new JWKSetBasedJWKSource<>(issuerKeys(url));
  }

  /** The keys of this issuer, where its discovery document says that they are. */
  public JWKSource<SecurityContext> ofIssuer(String issuer) {
    Kept<String> place =
        publication.ofIssuer(
            DiscoveredKeys.document(issuer), text -> DiscoveredKeys.place(issuer, text));
    return new JWKSetBasedJWKSource<>(new DiscoveredKeys(place, this::issuerKeys));
  }

  /** Whether this is a URL that keys could be at, on whatever host: https, and a public name. */
  public boolean isUrl(String text) {
    return hosts.isUrl(text);
  }

  /** Why keys are not fetched from this URL, in plain words; empty when they may be. */
  public Optional<String> refusal(String url) {
    return hosts.refusal(url);
  }

  /** The same of what is fetched first to find this issuer's keys. */
  public Optional<String> refusalOfDiscovery(String issuer) {
    return hosts.refusal(DiscoveredKeys.document(issuer));
  }

  /** Entries of the setting that are no host. */
  public List<String> unreadableHosts() {
    return hosts.unreadable();
  }

  /** Whether there are keys to be had at this URL now. */
  public boolean published(String url) {
    try {
      return !set(url).get(known -> true).isEmpty();
    } catch (IOException e) {
      return false;
    }
  }

  private Kept<JWKSet> set(String url) {
    return sets.get(url, place -> publication.ofClient(place, KeyDocument::read));
  }

  private PublishedKeys issuerKeys(String url) {
    return new PublishedKeys(
        issuerSets.get(url, place -> publication.ofIssuer(place, KeyDocument::read)));
  }

  @Override
  public void close() throws IOException {
    http.close();
  }
}

package org.passerelle.issuer;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.passerelle.keyset.KeySets;

/** What must hold of the settings, or the house does not start: in plain words, without values. */
public final class IssuerRules {

  /** By which others may sign; never none, and never a secret that two know (RFC 8725, 3.1). */
  private static final Set<String> ALGORITHMS = Set.of("RS256", "RS384", "ES256", "ES384");

  private final KeySets keys;
  private final Optional<String> address;

  /** Rules for a house of this address, which fetches keys so. */
  public IssuerRules(KeySets keys, Optional<String> address) {
    this.keys = keys;
    this.address = address;
  }

  /** What does not hold. */
  public List<String> broken(List<Issuer> issuers) {
    Stream<String> hosts =
        keys.unreadableHosts().stream().map(host -> "passerelle.keys.hosts names no host.");
    return Stream.concat(hosts, ofAll(issuers)).toList();
  }

  private Stream<String> ofAll(List<Issuer> issuers) {
    Set<String> seen = new HashSet<>();
    return issuers.stream()
        .flatMap(
            issuer ->
                seen.add(issuer.issuer())
                    ? ofOne(issuer)
                    : Stream.of("passerelle.issuers names an issuer twice."));
  }

  private Stream<String> ofOne(Issuer issuer) {
    return Stream.of(
            unless(address.isPresent(), "issuers of others need passerelle.address"),
            unless(keys.isUrl(issuer.issuer()), "issuer is no https URL"),
            unless(!address.equals(Optional.of(issuer.issuer())), "issuer is this house itself"),
            unless(keys.isUrl(issuer.tokenEndpoint()), "token-endpoint is no https URL"),
            keyPlace(issuer),
            unless(issuer.namesRooms(), "rooms names no room"),
            unless(
                !issuer.algorithms().isEmpty() && ALGORITHMS.containsAll(issuer.algorithms()),
                "algorithms names others than RS256, RS384, ES256 and ES384"),
            unless(issuer.audience() == null || !issuer.audience().isBlank(), "audience is empty"),
            unless(issuer.claims().named(), "claims has one without a name"))
        .flatMap(Optional::stream)
        .map(what -> "passerelle.issuers: " + what + ".");
  }

  private Optional<String> keyPlace(Issuer issuer) {
    String given = issuer.jwksUri();
    boolean refused =
        given == null
            ? keys.refusalOfDiscovery(issuer.issuer()).isPresent()
            : keys.refusal(given).isPresent();
    return unless(!refused, "its keys are at no host of passerelle.keys.hosts");
  }

  private static Optional<String> unless(boolean holds, String what) {
    return holds ? Optional.empty() : Optional.of(what);
  }
}

package org.passerelle.operator;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.token.ListedClient;

/** Clients as an operator reads them, one a line. */
final class ClientLines {

  private ClientLines() {}

  static String of(List<ListedClient> clients) {
    return clients.isEmpty()
        ? "There is no client."
        : clients.stream().map(ClientLines::line).collect(Collectors.joining("\n"));
  }

  private static String line(ListedClient client) {
    return client.id()
        + "  "
        + client.room()
        + "  "
        + client.role()
        + after(client.inner())
        + "  "
        + client.purpose()
        + "  "
        + client.state()
        + after(client.keysAt())
        + after(client.issuer());
  }

  private static String after(@Nullable String known) {
    return known == null ? "" : "  " + known;
  }
}

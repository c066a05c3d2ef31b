package org.passerelle.leaks;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.passerelle.room.NewRoom;
import org.passerelle.room.RoomKind;
import org.passerelle.room.Rooms;
import org.passerelle.support.Answer;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.Someone;
import org.passerelle.support.World;
import org.passerelle.support.World.Engine;
import org.passerelle.token.TokenClients;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

/** Callers at the rim of the demonstration, and what they can see of an answer. */
final class Rim {

  /** Was a room until {@link #closeARoom}. */
  static final String CLOSED = "clinique-fermee";

  /** A partner's notebook, which nobody here may open. */
  static final String NOTEBOOK = Someone.innerRoom(World.on(Engine.H2), "pair-camille");

  /** Never was a room. */
  static final String NEVER = "clinique-jamais";

  private static final Set<String> OF_THE_MOMENT =
      Set.of("date", "x-request-id", "last-modified", "connection", "keep-alive");

  private static final World WORLD = World.on(Engine.H2);
  private static final FhirCaller SOMEONE = WORLD.as(Neighbours.ERABLES);

  private Rim() {}

  /** Makes the room, lets its client be known, and closes it. */
  static void closeARoom() {
    Rooms rooms = WORLD.bean(Rooms.class);
    String title = "Clinique fermée (démo)";
    if (rooms.add(
        new NewRoom(CLOSED, RoomKind.CLINIC, title, title, "fermee@clinique-fermee.example"))) {
      String secret = PasswordEncoderFactories.createDelegatingPasswordEncoder().encode("demo");
      WORLD.bean(TokenClients.class).addWithSecret(CLOSED, CLOSED, secret);
    }
    rooms.close(CLOSED);
  }

  /** A caller whose token opens a room that no test here asks for. */
  static FhirCaller someone() {
    return SOMEONE;
  }

  /** The client of the room that was closed. */
  static FhirCaller formerCaller() {
    return WORLD.as(CLOSED);
  }

  /** A caller without a token. */
  static FhirCaller anyone() {
    return WORLD.anyone();
  }

  /** A request by any method. */
  static Answer ask(FhirCaller caller, String method, String path) {
    boolean body = Set.of("POST", "PUT", "PATCH").contains(method);
    return FhirCaller.exchange(
        caller
            .request(path)
            .header("Content-Type", "application/fhir+json")
            .method(method, body ? BodyPublishers.ofString("{}") : BodyPublishers.noBody()));
  }

  /** A request with a token that nobody signed. */
  static Answer askForged(String room, String path) {
    return FhirCaller.exchange(
        anyone().at(room).request(path).header("Authorization", "Bearer e30.e30.e30").GET());
  }

  /** Status, headers and body, without what differs from one moment to the next. */
  static String seen(Answer answer) {
    TreeMap<String, List<String>> headers = new TreeMap<>(answer.response().headers().map());
    headers.keySet().removeAll(OF_THE_MOMENT);
    return answer.status() + " " + headers + " " + answer.body();
  }

  /** A body without the moment and the ids that HAPI draws for it. */
  static String unstamped(String body) {
    return body.replaceAll("\"(date|lastUpdated|id)\"\\s*:\\s*\"[^\"]*\"", "");
  }
}

package org.passerelle.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.passerelle.fault.Fault;
import org.passerelle.fault.FaultException;
import org.passerelle.room.RoomKind;
import org.passerelle.room.SomeRoom;
import org.passerelle.served.Served;

/** A request as a test writes it: a method and what follows the room in the URL. */
final class Asked {

  static final Gate GATE = new Gate(Served.standard());

  private Asked() {}

  /** What this asks of a clinic. */
  static Ask clinic(String method, String url) {
    return of(RoomKind.CLINIC, method, url, null);
  }

  /** What this asks of a room of this kind, with the query of a conditional create. */
  static Ask of(RoomKind kind, String method, String url, @Nullable String ifNoneExist) {
    int question = url.indexOf('?');
    List<String> path =
        Stream.of((question < 0 ? url : url.substring(0, question)).split("/"))
            .filter(part -> !part.isEmpty())
            .toList();
    boolean named = path.size() > 1 && !path.get(1).startsWith("_") && !path.get(1).startsWith("$");
    int read = Math.min(path.size(), named ? 2 : 1);
    return new Ask(
        SomeRoom.of(kind),
        method,
        path.isEmpty() ? null : path.get(0),
        named ? path.get(1) : null,
        path.subList(read, path.size()),
        question < 0 ? Map.of() : EntryUrl.query(url.substring(question)),
        ifNoneExist);
  }

  /** This is refused in the one way in which everything that we do not offer is. */
  static void assertRefused(ThrowingCallable judged) {
    assertThatThrownBy(judged)
        .isInstanceOfSatisfying(
            FaultException.class,
            refusal -> assertThat(refusal.fault()).isEqualTo(Fault.NOT_OFFERED));
  }
}

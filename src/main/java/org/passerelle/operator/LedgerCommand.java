package org.passerelle.operator;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.passerelle.seal.RoomCheck;
import org.passerelle.seal.SealCheck;

/** {@code ledger verify [--room R]}: how far each room is sealed, and what was altered since. */
public final class LedgerCommand implements OperatorCommand {

  private static final int FLAWS_SHOWN = 20;

  private final SealCheck check;

  LedgerCommand(SealCheck check) {
    this.check = check;
  }

  @Override
  public String word() {
    return "ledger";
  }

  @Override
  public OperatorReply run(Words words) {
    if (!words.at(0).equals("verify")) {
      return OperatorReply.refused("ledger verify [--room R]");
    }
    Optional<String> one = words.option("room");
    List<String> rooms = check.rooms();
    if (one.isPresent() && !rooms.contains(one.get())) {
      return OperatorReply.refused("That room has no line in the ledger of access.");
    }
    List<RoomCheck> checks =
        rooms.stream()
            .filter(room -> one.isEmpty() || one.get().equals(room))
            .map(check::check)
            .toList();
    String text = checks.stream().map(LedgerCommand::told).collect(Collectors.joining("\n"));
    if (checks.stream().allMatch(RoomCheck::whole)) {
      return OperatorReply.done(text.isEmpty() ? "The ledger of access is empty." : text);
    }
    return OperatorReply.refused(text);
  }

  private static String told(RoomCheck room) {
    StringBuilder told = new StringBuilder(room.room());
    told.append(room.whole() ? "  whole  " : "  NOT AS IT WAS SEALED, " + flaws(room) + "  ");
    told.append(room.sealed()).append(" sealed");
    if (room.until() != null) {
      told.append(" until ").append(room.until());
    }
    told.append(", ").append(room.unsealed()).append(" not yet  ").append(room.head());
    room.flaws().stream()
        .limit(FLAWS_SHOWN)
        .forEach(
            flaw -> told.append("\n  seal ").append(flaw.place()).append(": ").append(flaw.what()));
    long more = room.found() - FLAWS_SHOWN;
    return more > 0
        ? told.append("\n  and ").append(more).append(" more").toString()
        : told.toString();
  }

  private static String flaws(RoomCheck room) {
    return room.found() == 1 ? "1 flaw" : room.found() + " flaws";
  }
}

package org.passerelle.operator;

import java.util.stream.Collectors;
import org.passerelle.parked.Parked;
import org.passerelle.parked.ParkedItem;

/** {@code parked list | replay NUMBER}: what failed for good, and one more try. */
public final class ParkedCommand implements OperatorCommand {

  private final Parked parked;

  ParkedCommand(Parked parked) {
    this.parked = parked;
  }

  @Override
  public String word() {
    return "parked";
  }

  @Override
  public OperatorReply run(Words words) {
    return switch (words.at(0)) {
      case "list" -> list();
      case "replay" -> replay(words.at(1));
      default -> OperatorReply.refused("parked list\nparked replay NUMBER");
    };
  }

  private OperatorReply list() {
    String lines =
        parked.list().stream().map(ParkedCommand::line).collect(Collectors.joining("\n"));
    return OperatorReply.done(lines.isEmpty() ? "Nothing is parked." : lines);
  }

  private static String line(ParkedItem item) {
    return "%d  %s  %s  since %s  %s"
        .formatted(item.number(), item.kind(), item.room(), item.since(), item.reason());
  }

  private OperatorReply replay(String number) {
    boolean known = number.matches("[0-9]{1,18}") && parked.replay(Long.parseLong(number));
    return known
        ? OperatorReply.done("It is tried again now.")
        : OperatorReply.refused("Nothing is parked under that number.");
  }
}

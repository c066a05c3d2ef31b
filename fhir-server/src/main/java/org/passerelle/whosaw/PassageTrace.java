package org.passerelle.whosaw;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.door.Passage;

/**
 * Something of the person's passed from one room to another, or was not let pass.
 *
 * @param at when
 * @param passage code of the passage
 * @param outcome crossed, said, denied, withdrawn or rewritten
 * @param reason code of a refusal or a withdrawal
 * @param ground code of what it rested on
 * @param facts codes of what passed
 * @param source the requester's room
 * @param target the receiver's room
 */
record PassageTrace(
    Instant at,
    String passage,
    String outcome,
    @Nullable String reason,
    @Nullable String ground,
    List<String> facts,
    String source,
    String target)
    implements Trace {

  /** Whether the receiver answers: then it goes the other way. */
  boolean answers() {
    return Passage.of(passage).answers();
  }

  /** Who passed it on, or would have. */
  String from() {
    return answers() ? target : source;
  }

  /** Who got it, or would have. */
  String to() {
    return answers() ? source : target;
  }

  @Override
  public Set<String> rooms() {
    return Set.copyOf(List.of(source, target));
  }

  @Override
  public Trace alike() {
    return new PassageTrace(Instant.EPOCH, passage, outcome, reason, ground, facts, source, target);
  }
}

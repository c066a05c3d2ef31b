package org.passerelle.door;

import java.time.Instant;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.jspecify.annotations.Nullable;

/**
 * One referral on its way from one room to another: the authority on what was passed.
 *
 * @param id its own id, the same in both rooms' ledgers
 * @param source where it comes from: room and ids
 * @param target where its copies are, or will be: room and ids
 * @param stage how much has crossed
 * @param status Task.status as both sides have agreed on it
 * @param until when the permit ends by the clock; null when it does not
 * @param state whether anything may still pass
 */
public record Disclosure(
    String id,
    Side source,
    Side target,
    Stage stage,
    TaskStatus status,
    @Nullable Instant until,
    State state) {

  /**
   * One end of it.
   *
   * @param room the room's name
   * @param task id of the Task there
   * @param request id of the ServiceRequest there
   * @param patient id of the Patient there
   */
  public record Side(String room, String task, String request, String patient) {

    /** The id there of its part of this type. */
    String id(String type) {
      return switch (type) {
        case "Task" -> task;
        case "ServiceRequest" -> request;
        case "Patient" -> patient;
        default -> throw new IllegalArgumentException("no part of a referral: " + type);
      };
    }
  }

  /** Whether anything may still pass, and what is there otherwise. */
  public enum State {
    OPEN,
    /** Over; of the copies only what identifies nobody stays. */
    STUB,
    CLOSED
  }

  /** Whether anything may still pass. */
  public boolean open() {
    return state == State.OPEN;
  }

  /** How much has crossed. */
  public enum Stage {
    WAITING,
    ASKED,
    ACCEPTED
  }

  /** The same, with more or less of it passed. */
  Disclosure at(Stage next, @Nullable Instant ends) {
    return new Disclosure(id, source, target, next, status, ends, state);
  }

  /** The same, moved to another status. */
  public Disclosure moved(TaskStatus next) {
    return new Disclosure(id, source, target, stage, next, until, state);
  }

  /** The same, over. */
  public Disclosure closed() {
    return new Disclosure(id, source, target, Stage.WAITING, status, until, State.CLOSED);
  }

  /** The same, over, with a stub that no permit's end takes away. */
  Disclosure stub() {
    return new Disclosure(id, source, target, stage, status, null, State.STUB);
  }
}

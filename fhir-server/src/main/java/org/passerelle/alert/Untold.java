package org.passerelle.alert;

import java.time.Clock;
import java.time.Duration;
import org.passerelle.door.Alerting;
import org.passerelle.door.Emergency;
import org.passerelle.door.Passage;
import org.passerelle.door.PersonName;
import org.passerelle.whosaw.PersonAlerts;

/**
 * Holds an alert back from the person while to tell them would add danger: they are not told of it,
 * nor of anything else that names its clinic, until somebody writes down that they may know, or its
 * time is over.
 */
final class Untold {

  private final Alerting alerting;
  private final PersonAlerts alerts;
  private final Duration time;
  private final Clock clock;

  Untold(Alerting alerting, PersonAlerts alerts, Duration time, Clock clock) {
    this.alerting = alerting;
    this.alerts = alerts;
    this.time = time;
    this.clock = clock;
  }

  /** Holds it back from now on, in the transaction under way. */
  void hold(Emergency emergency) {
    tell(emergency);
    alerting.hold(
        emergency,
        alerts.raise(
            emergency.person(), null, Passage.EMERGENCY.code(), clock.instant().plus(time)));
  }

  /**
   * Holds back that their clinic fears for them, and nothing else that it does, in the transaction
   * under way.
   */
  void hold(PersonName person) {
    alerts.raise(person, person.room(), Passage.CONCERN.code(), clock.instant().plus(time));
  }

  /** They may know from now on. */
  void tell(Emergency emergency) {
    String held = emergency.heldBy();
    if (held != null) {
      alerts.end(held);
      alerting.hold(emergency, null);
    }
  }
}

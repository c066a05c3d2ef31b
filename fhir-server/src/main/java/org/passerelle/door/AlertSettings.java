package org.passerelle.door;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How dangers are told of.
 *
 * @param answerWithin how long a contact has to answer before the next one is told
 * @param last how long what was told stays in a tray at the most
 * @param untold how long an alert is held back from the person whom to tell would add danger, where
 *     nobody says before that they may know
 * @param concern how long what a circle hears of a clinic's concern stays there
 * @param adviceFr what a partner is told to do first, in French
 * @param adviceEn the same in English
 */
@ConfigurationProperties("passerelle.alerts")
public record AlertSettings(
    @DefaultValue("5m") Duration answerWithin,
    @DefaultValue("4h") Duration last,
    @DefaultValue("30d") Duration untold,
    @DefaultValue("3d") Duration concern,
    @DefaultValue(
            "Restez avec la personne si vous êtes en sécurité. Si une vie est en danger maintenant,"
                + " appelez le 911.")
        String adviceFr,
    @DefaultValue("Stay with the person if you are safe. If a life is in danger now, call 911.")
        String adviceEn) {

  /** Refuses what would tell nobody, or only the first. */
  public AlertSettings {
    if (isNone(answerWithin) || isNone(last) || isNone(untold) || isNone(concern)) {
      throw new IllegalArgumentException("passerelle.alerts: a duration is more than nothing");
    }
    if (answerWithin.compareTo(last) >= 0) {
      throw new IllegalArgumentException("passerelle.alerts: answer-within is shorter than last");
    }
    if (adviceFr.isBlank() || adviceEn.isBlank()) {
      throw new IllegalArgumentException("passerelle.alerts: advice says something");
    }
  }

  private static boolean isNone(Duration duration) {
    return duration.isZero() || duration.isNegative();
  }
}

package org.passerelle.incident;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * On which days notices were sent. Null: not sent, or not said yet.
 *
 * @param minister to the Minister
 * @param commission to the Commission d'accès à l'information
 * @param persons to the persons concerned
 * @param openly whether a public notice was given, and why
 */
public record Notices(
    @Nullable LocalDate minister,
    @Nullable LocalDate commission,
    @Nullable LocalDate persons,
    @Nullable PublicNotice openly) {

  /** None is known of. */
  public static final Notices UNSAID = new Notices(null, null, null, null);

  /** When this addressee was told. */
  public @Nullable LocalDate to(Addressee addressee) {
    return switch (addressee) {
      case MINISTER -> minister;
      case COMMISSION -> commission;
      case PERSONS -> persons;
    };
  }
}

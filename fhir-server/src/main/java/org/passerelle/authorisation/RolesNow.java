package org.passerelle.authorisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.passerelle.policy.Principal;

/**
 * In which role a client asks now: the one that it was added in, or, for a partner whose training
 * is too long ago, {@link Principal#LAPSED_PARTNER}; a partner who never was authorised, or whose
 * undertaking was ended, asks in none. Decided at each request, from columns of the row by which
 * the client is looked up anyway.
 */
public final class RolesNow {

  /** What a query of clients, named {@code c}, joins to be read here. */
  public static final String JOIN = Authorisations.LAST;

  /** What such a query selects besides {@code c.role}. */
  public static final String COLUMNS = "a.trained_on, a.undertaking_on";

  /** The code of no principal: it opens nothing. */
  static final String NONE = "unauthorised-partner";

  private final Clock clock;
  private final ZoneId zone;

  /**
   * Roles by this clock.
   *
   * @param zone where the custodian's day begins and ends
   */
  public RolesNow(Clock clock, ZoneId zone) {
    this.clock = clock;
    this.zone = zone;
  }

  /** Code of the role of this row's client. */
  public String of(ResultSet row) throws SQLException {
    String role = row.getString("role");
    boolean partner = Principal.of(role).filter(Principal::isPartner).isPresent();
    if (!partner) {
      return role;
    }
    return switch (Authorisations.read(row).on(today())) {
      case AUTHORISED -> role;
      case LAPSED -> Principal.LAPSED_PARTNER.code();
      case UNTRAINED, UNSIGNED -> NONE;
    };
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }
}

package org.passerelle.incident;

import java.util.List;
import org.passerelle.room.RoomKind;

/** Who is told of an incident with a risk of serious injury. */
public enum Addressee {
  MINISTER("minister", "Ministre", "Minister"),
  COMMISSION("cai", "Commission d’accès à l’information", "Commission d’accès à l’information"),
  PERSONS("persons", "Personnes concernées", "Persons concerned");

  private final String code;
  private final Title title;

  Addressee(String code, String fr, String en) {
    this.code = code;
    this.title = new Title(fr, en);
  }

  /**
   * Whom a custodian of this kind must tell. A clinic is under, section 108, which asks for
   * the Minister too; the others are taken to be under the laws that do not: decision 0022.
   */
  static List<Addressee> of(RoomKind kind) {
    return kind == RoomKind.CLINIC ? List.of(values()) : List.of(COMMISSION, PERSONS);
  }

  /** The word for it. */
  public String code() {
    return code;
  }

  /** What it is called. */
  public Title title() {
    return title;
  }
}

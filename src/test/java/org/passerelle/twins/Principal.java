package org.passerelle.twins;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.Someone;
import org.passerelle.support.World;

/** Who asks, at whose base. None of them is of the room that hides something. */
public enum Principal {
  CLINIC("clinique-des-erables", "clinique-des-erables"),
  ORGANIZATION("atelier-couleurs", "atelier-couleurs"),
  CIRCLE(Hidden.CIRCLE, Hidden.CIRCLE),
  STUDY("etude-lien-social", "etude-lien-social"),
  CLERK("clinique-des-erables", org.passerelle.policy.Principal.CLERK, false),
  TRAY("clinique-des-erables", org.passerelle.policy.Principal.CLINIC_STAFF, true),
  PARTNER(Hidden.CIRCLE, org.passerelle.policy.Principal.PATIENT_PARTNER, false),
  LAPSED(Hidden.CIRCLE, org.passerelle.policy.Principal.LAPSED_PARTNER, false),
  NOTEBOOK(Hidden.CIRCLE, org.passerelle.policy.Principal.PATIENT_PARTNER, true),
  CAREGIVER(Hidden.CIRCLE, org.passerelle.policy.Principal.CAREGIVER, false),
  MEMBER("atelier-couleurs", org.passerelle.policy.Principal.ORGANIZATION_MEMBER, false),
  VOLUNTEER("atelier-couleurs", org.passerelle.policy.Principal.VOLUNTEER, false),
  RESEARCHER("etude-lien-social", org.passerelle.policy.Principal.RESEARCHER, false),
  TRESPASSER("clinique-des-erables", Hidden.ROOM),
  ANONYMOUS(null, Hidden.ROOM),
  VISITOR(null, "directory");

  private static final Map<String, FhirCaller> SEATED = new ConcurrentHashMap<>();

  private final @Nullable String token;
  private final String base;
  private final org.passerelle.policy.Principal role;
  private final boolean inner;

  /** A room's own system, or nobody, at this base. */
  Principal(@Nullable String token, String base) {
    this.token = token;
    this.base = base;
    this.role = org.passerelle.policy.Principal.SYSTEM;
    this.inner = false;
  }

  /** Someone in a role there, or in the inner room of their own. */
  Principal(String base, org.passerelle.policy.Principal role, boolean inner) {
    this.token = base;
    this.base = base;
    this.role = role;
    this.inner = inner;
  }

  /** The room whose base is asked; of an inner room, the one around it. */
  public String base() {
    return base;
  }

  /** Those who get in where they ask. */
  static List<Principal> inside() {
    return Arrays.stream(values()).filter(each -> each.base.equals(each.token)).toList();
  }

  /** This principal in that world. */
  public FhirCaller in(World world) {
    if (role == org.passerelle.policy.Principal.SYSTEM) {
      return (token == null ? world.anyone() : world.as(token)).at(base);
    }
    return SEATED.computeIfAbsent(world.address() + " " + this, seat -> seat(world));
  }

  private FhirCaller seat(World world) {
    return inner
        ? Someone.inside(world, Someone.add(world, base, role))
        : Someone.in(world, base, role);
  }
}

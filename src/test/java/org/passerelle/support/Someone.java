package org.passerelle.support;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.passerelle.authorisation.Authorisation;
import org.passerelle.authorisation.Authorisations;
import org.passerelle.policy.Principal;
import org.passerelle.token.ClientRegister;
import org.passerelle.token.NewClient;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

/** Somebody in a role: a client of a room, added when it is first asked for. */
public final class Someone {

  private static final String SECRET =
      PasswordEncoderFactories.createDelegatingPasswordEncoder().encode("demo");
  private static final Pattern INNER = Pattern.compile("\"inner_room\"\\s*:\\s*\"([^\"]+)\"");

  /** Days after which any training has lapsed. */
  private static final int LONG = 400;

  private Someone() {}

  /** Somebody in this role, with a token of this room. */
  public static FhirCaller in(World world, String room, Principal role) {
    return role == Principal.SYSTEM
        ? world.as(room)
        : FhirCaller.client(world.address(), add(world, room, role), room, null);
  }

  /** The client id of somebody in this role. */
  public static String add(World world, String room, Principal role) {
    return add(world, room + "-" + role.code(), room, role);
  }

  /** The same, under an id of the test's own. A lapsed partner was trained long ago. */
  public static String add(World world, String id, String room, Principal role) {
    Principal added = role == Principal.LAPSED_PARTNER ? Principal.PATIENT_PARTNER : role;
    try {
      world.bean(ClientRegister.class).add(NewClient.withSecret(id, room, added, SECRET));
    } catch (DuplicateKeyException known) {
      // It is there from an earlier test, and a partner is authorised anew below.
    }
    if (role.isPartner()) {
      authorise(world, id);
    } else if (added.isPartner()) {
      LocalDate longAgo = world.bean(Authorisations.class).today().minusDays(LONG);
      authorise(world, id, longAgo);
    }
    return id;
  }

  /** A patient partner of whom nothing is recorded. */
  public static void untrained(World world, String id, String room) {
    world
        .bean(ClientRegister.class)
        .add(NewClient.withSecret(id, room, Principal.PATIENT_PARTNER, SECRET));
  }

  /** Has this partner trained today, and their undertaking signed. */
  public static void authorise(World world, String partner) {
    authorise(world, partner, world.bean(Authorisations.class).today());
  }

  private static void authorise(World world, String partner, LocalDate day) {
    Authorisations authorisations = world.bean(Authorisations.class);
    if (!authorisations.of(partner).equals(new Authorisation(day, day))) {
      authorisations.trained(partner, day);
      authorisations.signed(partner, day);
    }
  }

  /** The inner room of this client, as the token endpoint tells its owner. */
  public static String innerRoom(World world, String client) {
    Answer answer = FhirCaller.token(world.address(), client, null);
    Matcher inner = INNER.matcher(answer.body());
    if (!inner.find()) {
      throw new IllegalStateException("no inner room: " + answer.status());
    }
    return inner.group(1);
  }

  /** This client, with a token of its own inner room. */
  public static FhirCaller inside(World world, String client) {
    String room = innerRoom(world, client);
    return FhirCaller.client(world.address(), client, room, world.address() + "/fhir/" + room);
  }
}

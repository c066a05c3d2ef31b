package org.passerelle.leaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.leaks.Neighbours.ERABLES;
import static org.passerelle.leaks.Neighbours.PARC;
import static org.passerelle.leaks.Neighbours.fresh;
import static org.passerelle.leaks.Neighbours.person;

import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.model.api.Include;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.param.HasParam;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.param.StringParam;
import java.util.List;
import java.util.Objects;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.storage.OpenRooms;
import org.passerelle.support.RawRoom;
import org.passerelle.support.World;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A question to another room's partition, as one that took the wrong room would be, in a
 * transaction of its own room: partitions do not stop it. Where rows have no policy HAPI shows the
 * other room's; on PostgreSQL it shows none.
 */
class WrongPartitionTest {

  /** How one resource is reached from another. */
  enum Way {
    CHAIN("Observation") {
      @Override
      SearchParameterMap by(String family) {
        ReferenceParam chained = new ReferenceParam("Patient", "family", family);
        return SearchParameterMap.newSynchronous("subject", chained);
      }
    },
    REVERSE_CHAIN("Patient") {
      @Override
      SearchParameterMap by(String family) {
        HasParam has = new HasParam("Observation", "subject", "status", "final");
        return named(family).add("_has", has);
      }
    },
    REVERSE_INCLUDE("Patient") {
      @Override
      SearchParameterMap by(String family) {
        SearchParameterMap query = named(family);
        query.addRevInclude(new Include("Observation:subject"));
        return query;
      }
    };

    private final String type;

    Way(String type) {
      this.type = type;
    }

    abstract SearchParameterMap by(String family);

    static SearchParameterMap named(String family) {
      return SearchParameterMap.newSynchronous("family", new StringParam(family));
    }
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void isAnsweredFromThereWhereRowsHaveNoPolicy(Way way) {
    Neighbours two = Neighbours.inTheOpen();

    assertThat(asked(two, ERABLES, way, observed(two))).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void findsNothingWhereTheyHave(Way way) {
    Neighbours two = Neighbours.heldByRowsAlone();

    assertThat(asked(two, ERABLES, way, observed(two))).isEmpty();
  }

  /** The same question finds it in a transaction of its own room: it is the rows that hold it. */
  @ParameterizedTest
  @EnumSource(Way.class)
  void isAnsweredThereInATransactionOfThatRoom(Way way) {
    Neighbours two = Neighbours.heldByRowsAlone();

    assertThat(asked(two, PARC, way, observed(two))).isNotEmpty();
  }

  /** What a transaction of this room is shown of the first. */
  private static List<IBaseResource> asked(Neighbours two, String room, Way way, String family) {
    World world = two.world();
    int own = new RawRoom(world, room).partition();
    SystemRequestDetails wrong =
        SystemRequestDetails.forRequestPartitionId(
            RequestPartitionId.fromPartitionId(new RawRoom(world, PARC).partition()));
    return Objects.requireNonNull(
        world
            .bean(TransactionTemplate.class)
            .execute(
                status -> {
                  world.bean(OpenRooms.class).open(own, () -> {});
                  return world
                      .bean(DaoRegistry.class)
                      .getResourceDao(way.type)
                      .search(way.by(family), wrong)
                      .getAllResources();
                }));
  }

  /** A person of the first room and an observation of them; the person's family name. */
  private static String observed(Neighbours two) {
    String family = fresh();
    String id = two.parc().post("Patient", person(family)).as(Patient.class).getIdPart();
    Observation observation = new Observation().setStatus(ObservationStatus.FINAL);
    observation.getCode().setText("x");
    observation.setSubject(new Reference("Patient/" + id));
    assertThat(two.parc().post("Observation", observation).status()).isEqualTo(201);
    return family;
  }
}

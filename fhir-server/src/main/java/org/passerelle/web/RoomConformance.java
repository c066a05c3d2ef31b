package org.passerelle.web;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.annotation.Metadata;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.RestfulServer;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementKind;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.RestfulCapabilityMode;
import org.hl7.fhir.r4.model.CapabilityStatement.SystemRestfulInteraction;
import org.hl7.fhir.r4.model.CapabilityStatement.TypeRestfulInteraction;
import org.hl7.fhir.r4.model.Enumerations.FHIRVersion;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Enumerations.SearchParamType;
import org.passerelle.room.Room;
import org.passerelle.served.Interaction;
import org.passerelle.served.Served;
import org.passerelle.served.ServedType;

/**
 * The CapabilityStatement, made anew for each request from the one list of what is served: no row
 * counts, no cached address of another caller (reference/hapi.md, rows L10 and L16). It is the same
 * for every well-formed room name but the directory's, whether or not there is such a room.
 */
public final class RoomConformance {

  private static final Set<String> ROOM_KINDS = Set.of("clinic", "circle", "organization", "study");

  private final FhirContext fhir;
  private final Served served;
  private final Clock clock;

  /** A statement of this list. */
  public RoomConformance(FhirContext fhir, Served served, Clock clock) {
    this.fhir = fhir;
    this.served = served;
    this.clock = clock;
  }

  /** Called by HAPI, which looks for it by name; the statement needs nothing of the server. */
  public void setRestfulServer(RestfulServer server) {}

  /** The statement of the room that the URL names. */
  @Metadata(cacheMillis = 0)
  public CapabilityStatement statement(HttpServletRequest http, RequestDetails request) {
    boolean directory = Room.DIRECTORY.name().equals(request.getTenantId());
    CapabilityStatement statement = new CapabilityStatement();
    statement.setStatus(PublicationStatus.ACTIVE).setDate(Date.from(clock.instant()));
    statement.setKind(CapabilityStatementKind.INSTANCE);
    statement.setFhirVersion(FHIRVersion._4_0_1);
    statement.getSoftware().setName("Passerelle");
    statement.getImplementation().setDescription("Passerelle").setUrl(request.getFhirServerBase());
    List.of("application/fhir+json", "application/fhir+xml").forEach(statement::addFormat);
    CapabilityStatementRestComponent rest =
        statement.addRest().setMode(RestfulCapabilityMode.SERVER);
    Set<String> kinds = directory ? Set.of(Room.DIRECTORY.kind().code()) : ROOM_KINDS;
    served.types().forEach(type -> describe(rest, type, kinds));
    if (!directory) {
      rest.addInteraction().setCode(SystemRestfulInteraction.TRANSACTION);
      rest.addInteraction().setCode(SystemRestfulInteraction.BATCH);
    }
    return statement;
  }

  private void describe(CapabilityStatementRestComponent rest, ServedType type, Set<String> kinds) {
    Set<Interaction> offered = new TreeSet<>();
    kinds.forEach(kind -> offered.addAll(type.offeredIn(kind)));
    if (offered.isEmpty()) {
      return;
    }
    CapabilityStatementRestResourceComponent resource = rest.addResource().setType(type.name());
    for (Interaction interaction : offered) {
      resource.addInteraction().setCode(TypeRestfulInteraction.fromCode(interaction.code()));
    }
    type.includes().stream().sorted().forEach(resource::addSearchInclude);
    type.params().keySet().forEach(name -> parameter(resource, name, typeOf(type, name)));
    type.own().forEach((name, own) -> parameter(resource, name, own.type()));
    parameter(resource, "_id", "token");
    parameter(resource, "_lastUpdated", "date");
  }

  private String typeOf(ServedType type, String name) {
    return fhir.getResourceDefinition(type.name()).getSearchParam(name).getParamType().getCode();
  }

  private static void parameter(
      CapabilityStatementRestResourceComponent resource, String name, String type) {
    resource.addSearchParam().setName(name).setType(SearchParamType.fromCode(type));
  }
}

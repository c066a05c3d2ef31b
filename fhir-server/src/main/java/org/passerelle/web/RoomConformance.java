package org.passerelle.web;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.annotation.Metadata;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.RestfulServer;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
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
import org.passerelle.caller.Caller;
import org.passerelle.caller.CallerOfRequest;
import org.passerelle.policy.Elements;
import org.passerelle.policy.Policies;
import org.passerelle.policy.Policy;
import org.passerelle.policy.TypePolicy;
import org.passerelle.profiles.Canonicals;
import org.passerelle.room.Room;
import org.passerelle.room.Rooms;
import org.passerelle.scope.ScopedPolicy;
import org.passerelle.served.Interaction;
import org.passerelle.served.OwnParameter;
import org.passerelle.served.Served;

/**
 * The CapabilityStatement, made anew for each request from the caller's policy: no row counts, no
 * cached address of another caller (reference/hapi.md, rows L10 and L16). Whoever does not hold a
 * token of the room is told the same of every well-formed name: that nothing is offered without
 * one.
 */
public final class RoomConformance {

  private static final String ASK_FIRST =
      "What this base offers depends on who asks: ask again with a token of this room.";

  private final FhirContext fhir;
  private final Served served;
  private final Rooms rooms;
  private final Policies policies;
  private final Clock clock;

  /** Statements of these policies. */
  RoomConformance(FhirContext fhir, Served served, Rooms rooms, Policies policies, Clock clock) {
    this.fhir = fhir;
    this.served = served;
    this.rooms = rooms;
    this.policies = policies;
    this.clock = clock;
  }

  /** Called by HAPI, which looks for it by name; the statement needs nothing of the server. */
  public void setRestfulServer(RestfulServer server) {}

  /** The statement of the room that the URL names, for whoever asks. */
  @Metadata(cacheMillis = 0)
  public CapabilityStatement statement(HttpServletRequest http, RequestDetails request) {
    Policy policy = policy(String.valueOf(request.getTenantId()));
    CapabilityStatement statement = new CapabilityStatement();
    statement.setStatus(PublicationStatus.ACTIVE).setDate(Date.from(clock.instant()));
    statement.setKind(CapabilityStatementKind.INSTANCE);
    statement.setFhirVersion(FHIRVersion._4_0_1);
    statement.getSoftware().setName("Passerelle");
    statement.getImplementation().setDescription("Passerelle").setUrl(request.getFhirServerBase());
    List.of("application/fhir+json", "application/fhir+xml").forEach(statement::addFormat);
    CapabilityStatementRestComponent rest =
        statement.addRest().setMode(RestfulCapabilityMode.SERVER);
    if (policy.types().isEmpty()) {
      rest.setDocumentation(ASK_FIRST);
    }
    policy.types().forEach(type -> describe(rest, type));
    policy
        .operations()
        .keySet()
        .forEach(name -> rest.addOperation().setName(name).setDefinition(definition(name)));
    if (policy.bundles()) {
      rest.addInteraction().setCode(SystemRestfulInteraction.TRANSACTION);
      rest.addInteraction().setCode(SystemRestfulInteraction.BATCH);
    }
    return statement;
  }

  private Policy policy(String name) {
    Caller caller = CallerOfRequest.current();
    boolean enters = name.equals(Room.DIRECTORY.name()) || caller.opens(name);
    return enters
        ? rooms.find(name).map(room -> scoped(room, caller)).orElse(Policy.NOTHING)
        : Policy.NOTHING;
  }

  private Policy scoped(Room room, Caller caller) {
    Policy policy = policies.of(caller.role(), room.kind());
    return room.equals(Room.DIRECTORY) ? policy : ScopedPolicy.of(policy, caller.scopes());
  }

  private static String definition(String operation) {
    return Canonicals.BASE + "/OperationDefinition/" + operation;
  }

  private void describe(CapabilityStatementRestComponent rest, TypePolicy type) {
    CapabilityStatementRestResourceComponent resource = rest.addResource().setType(type.name());
    for (Interaction interaction : type.interactions()) {
      resource.addInteraction().setCode(TypeRestfulInteraction.fromCode(interaction.code()));
    }
    if (!type.reads().all()) {
      resource.setDocumentation(
          "Elements read: " + named(type.reads()) + ". Written: " + named(type.writes()) + ".");
    }
    type.operations()
        .keySet()
        .forEach(name -> resource.addOperation().setName(name).setDefinition(definition(name)));
    type.includes().stream().sorted().forEach(resource::addSearchInclude);
    type.params()
        .keySet()
        .forEach(
            name ->
                resource
                    .addSearchParam()
                    .setName(name)
                    .setType(SearchParamType.fromCode(typeOf(type.name(), name))));
  }

  private static String named(Elements elements) {
    return elements.names().isEmpty()
        ? "none"
        : elements.names().stream().sorted().collect(Collectors.joining(", "));
  }

  private String typeOf(String type, String parameter) {
    return switch (parameter) {
      case "_id" -> "token";
      case "_lastUpdated" -> "date";
      default ->
          served
              .ownParameter(type, parameter)
              .map(OwnParameter::type)
              .orElseGet(() -> standard(type, parameter));
    };
  }

  private String standard(String type, String parameter) {
    return fhir.getResourceDefinition(type).getSearchParam(parameter).getParamType().getCode();
  }
}

package org.passerelle.wall;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.Set;
import java.util.regex.Matcher;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.IdType;
import org.jspecify.annotations.Nullable;
import org.passerelle.batch.EachEntry;
import org.passerelle.fault.Fault;
import org.passerelle.fault.FaultException;
import org.passerelle.policy.Policy;
import org.passerelle.policy.TypePolicy;
import org.passerelle.room.Present;
import org.passerelle.served.Interaction;

/**
 * Whoever reaches a part of a type writes within it: what is written must be in it, and what it
 * replaces or deletes too. Judged before anything runs, so that what lies outside answers as what
 * is not there, whatever version or precondition the caller names.
 */
final class PortionGate {

  private final Portions portions;
  private final Present present;

  PortionGate(Portions portions, Present present) {
    this.portions = portions;
    this.present = present;
  }

  /**
   * Judges a request of one resource, which the gate has let through.
   *
   * @throws FaultException {@link Fault#NOT_OFFERED} for what would be stored outside, {@link
   *     Fault#NOT_FOUND} for what lies there
   */
  void judge(RequestDetails request, Policy policy) {
    if (!policy.inPart()) {
      return;
    }
    String method = request.getRequestType().name();
    one(request, policy, method, id(request), request.getResource());
  }

  /** The same of each entry of a bundle. */
  void judge(RequestDetails request, Policy policy, EachEntry entries) {
    if (policy.inPart()) {
      entries.judge((index, entry) -> entry(request, policy, entry));
    }
  }

  private static @Nullable IIdType id(RequestDetails request) {
    IIdType id = request.getId();
    return id == null || !id.hasIdPart()
        ? null
        : new IdType(request.getResourceName(), id.getIdPart());
  }

  private void entry(RequestDetails request, Policy policy, BundleEntryComponent entry) {
    String method = entry.getRequest().getMethod().toCode();
    one(request, policy, method, id(entry.getRequest().getUrl()), entry.getResource());
  }

  private static @Nullable IIdType id(String url) {
    int question = url.indexOf('?');
    Matcher path = EntryUrl.PATH.matcher(question < 0 ? url : url.substring(0, question));
    Gate.require(path.matches());
    return path.group(2) == null ? null : new IdType(path.group(1), path.group(2));
  }

  private void one(
      RequestDetails request,
      Policy policy,
      String method,
      @Nullable IIdType id,
      @Nullable IBaseResource written) {
    switch (method) {
      case "POST" -> {
        if (written != null) { // else a search
          require(policy, Interaction.CREATE, written);
        }
      }
      case "PUT" -> {
        lies(request, policy, Interaction.UPDATE, id);
        if (written != null) {
          require(policy, Interaction.UPDATE, written);
        }
      }
      case "DELETE" -> lies(request, policy, Interaction.DELETE, id);
      default -> {
        // reads and searches are narrowed, and guarded as they leave
      }
    }
  }

  private void require(Policy policy, Interaction interaction, IBaseResource written) {
    Gate.require(portions.reach(policy, Set.of(interaction), written));
  }

  /** What is not there may be made by whoever may make it; else it is no more than what is out. */
  private void lies(
      RequestDetails request, Policy policy, Interaction interaction, @Nullable IIdType id) {
    if (id == null) {
      return;
    }
    TypePolicy type = policy.type(id.getResourceType()).orElseThrow(Gate::refused);
    if (type.allowsOnAll(interaction)) {
      return;
    }
    boolean makes = interaction == Interaction.UPDATE && type.allows(Interaction.CREATE);
    boolean reached =
        present
            .of(request, id.getResourceType(), id.getIdPart())
            .map(there -> portions.reach(policy, Set.of(interaction), there))
            .orElse(makes);
    if (!reached) {
      throw new FaultException(Fault.NOT_FOUND);
    }
  }
}

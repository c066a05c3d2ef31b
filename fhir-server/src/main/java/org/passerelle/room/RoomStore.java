package org.passerelle.room;

import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.jpa.api.model.ExpungeOptions;
import ca.uhn.fhir.jpa.api.svc.IIdHelperService;
import ca.uhn.fhir.jpa.api.svc.ResolveIdentityMode;
import ca.uhn.fhir.jpa.model.cross.IResourceLookup;
import ca.uhn.fhir.jpa.model.dao.JpaPid;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.api.server.storage.TransactionDetails;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Resource;
import org.passerelle.storage.OpenRooms;

/**
 * Opens one room at a time for the product's own code, under a mark that tells our hooks that this
 * is not a caller. Only the door and the directory may hold one: ArchUnit. Every call joins the
 * transaction it is made in.
 */
public final class RoomStore {

  private static final int MANY = 5_000;

  private final DaoRegistry daos;
  private final EntityManager entities;
  private final IIdHelperService<JpaPid> identities;
  private final OpenRooms open;

  RoomStore(
      DaoRegistry daos,
      EntityManager entities,
      IIdHelperService<JpaPid> identities,
      OpenRooms open) {
    this.open = open;
    this.daos = daos;
    this.entities = entities;
    this.identities = identities;
  }

  /**
   * Whether there is such a resource in this room, by a look that leaves the transaction as it is.
   */
  public boolean holds(Room room, String type, String id) {
    open.open(room.partition(), entities::flush);
    IResourceLookup<JpaPid> found =
        identities
            .resolveResourceIdentities(
                RequestPartitionId.fromPartitionId(room.partition()),
                List.of(new IdType(type, id)),
                ResolveIdentityMode.includeDeleted().noCacheUnlessDeletesDisabled())
            .values()
            .stream()
            .findFirst()
            .orElse(null);
    return found != null && found.getDeleted() == null;
  }

  /**
   * The resource of this id in this room; empty when there is none, or no longer. In a transaction
   * that HAPI did not begin, one that is absent dooms it: whoever goes on asks {@link #holds}
   * first.
   */
  public <T extends Resource> Optional<T> read(Room room, Class<T> type, String id) {
    try {
      return Optional.of(
          daos.getResourceDao(type).read(new IdType(type.getSimpleName(), id), request(room)));
    } catch (ResourceNotFoundException | ResourceGoneException absent) {
      return Optional.empty();
    }
  }

  /**
   * All resources of this type about this patient in this room, those included that the transaction
   * under way has written: HAPI's search alone would not see a resource created a moment before.
   */
  public <T extends Resource> List<T> ofPatient(Room room, Class<T> type, String patientId) {
    return naming(room, type, "patient", new IdType("Patient", patientId));
  }

  /** The same of those that name a resource of this room, by this search parameter. */
  @SuppressWarnings("unchecked")
  public <T extends Resource> List<T> naming(
      Room room, Class<T> type, String parameter, IdType named) {
    SystemRequestDetails request = request(room);
    entities.flush();
    SearchParameterMap query = SearchParameterMap.newSynchronous();
    query.setLoadSynchronousUpTo(MANY + 1);
    query.add(parameter, new ReferenceParam(named.getResourceType(), null, named.getIdPart()));
    List<T> found =
        daos.getResourceDao(type).search(query, request).getAllResources().stream()
            .map(resource -> (T) resource)
            .toList();
    if (found.size() > MANY) {
      throw new IllegalStateException("more than can be read at once, and a part decides nothing");
    }
    return found;
  }

  /** Creates or replaces the resource under the id it carries; it must be freshly built. */
  public void save(Room room, Resource fresh) {
    saveAll(room, List.of(fresh));
  }

  /**
   * Creates or replaces these, each under the id it carries, a resource before those that refer to
   * it. What is there already is looked up once for all of them: HAPI asks for each id and for each
   * reference, and builds that question anew each time (a third of a passage's time).
   */
  @SuppressWarnings("unchecked")
  public void saveAll(Room room, List<? extends Resource> fresh) {
    open.open(room.partition(), entities::flush);
    TransactionDetails known = known(room, fresh);
    for (Resource resource : fresh) {
      IFhirResourceDao<Resource> dao = daos.getResourceDao(resource.fhirType());
      dao.update(resource, null, true, false, request(room), known);
    }
  }

  private TransactionDetails known(Room room, List<? extends Resource> fresh) {
    List<IIdType> ids = fresh.stream().map(RoomStore::idOf).toList();
    TransactionDetails known = new TransactionDetails();
    Map<IIdType, IResourceLookup<JpaPid>> there =
        identities.resolveResourceIdentities(
            RequestPartitionId.fromPartitionId(room.partition()),
            ids,
            ResolveIdentityMode.includeDeleted().noCacheUnlessDeletesDisabled());
    for (IIdType id : ids) {
      IResourceLookup<JpaPid> found = there.get(id);
      known.addResolvedResourceId(id, found == null ? null : found.getPersistentId());
    }
    return known;
  }

  private static IIdType idOf(Resource resource) {
    return new IdType(resource.fhirType(), resource.getIdElement().getIdPart());
  }

  /** Removes the resource; nothing happens when it is not there. */
  public void remove(Room room, String type, String id) {
    try {
      daos.getResourceDao(type).delete(new IdType(type, id), request(room));
    } catch (ResourceNotFoundException | ResourceGoneException absent) {
      return; // removing twice is removing once
    }
  }

  /**
   * Expunges a removed resource with all its versions; of one that is there, its older versions.
   */
  public void expunge(Room room, String type, String id) {
    IdType of = new IdType(type, id);
    ExpungeOptions older = new ExpungeOptions().setExpungeOldVersions(true);
    try {
      daos.getResourceDao(type).read(of, request(room));
      expunge(room, of, older);
    } catch (ResourceGoneException removed) {
      expunge(room, of, older.setExpungeDeletedResources(true));
    } catch (ResourceNotFoundException never) {
      return; // expunged before
    }
  }

  private void expunge(Room room, IdType of, ExpungeOptions what) {
    open.mean(room.partition()); // HAPI looks it up in a transaction that says no room
    try {
      daos.getResourceDao(of.getResourceType()).expunge(of, what, request(room));
    } finally {
      open.meanNone();
    }
  }

  private SystemRequestDetails request(Room room) {
    open.open(room.partition(), entities::flush);
    return OwnRequest.to(room.partition());
  }
}

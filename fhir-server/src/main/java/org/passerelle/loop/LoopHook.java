package org.passerelle.loop;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.jpa.model.util.JpaConstants;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;
import org.passerelle.fault.Fault;
import org.passerelle.fault.FaultException;
import org.passerelle.room.OurMark;
import org.passerelle.room.Room;
import org.passerelle.room.Rooms;

/**
 * Puts the loop's rules where resources are stored, so that they hold by whatever road a caller
 * comes: moves and ownership as each is written, entries and consents once before the commit. The
 * door's own marked writes cause nothing.
 */
@Interceptor(order = 50)
public final class LoopHook {

  private final Rooms rooms;
  private final Moving moving;
  private final Deleting deleting;
  private final AtCommit atCommit;

  /** The loop's rules, in HAPI's way. */
  LoopHook(Rooms rooms, Moving moving, Deleting deleting, AtCommit atCommit) {
    this.rooms = rooms;
    this.moving = moving;
    this.deleting = deleting;
    this.atCommit = atCommit;
  }

  /** Before it is stored: HAPI would look for what it refers to first, and answer by that. */
  @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED)
  public void beforeCreated(RequestDetails request, IBaseResource resource) {
    boolean named = resource.getUserData(JpaConstants.RESOURCE_ID_SERVER_ASSIGNED) == null;
    if (!OurMark.isOn(request) && resource instanceof Resource known && named && known.hasId()) {
      atCommit.copies().takesNoCopysId(room(request), known);
    }
  }

  /** A new version: whose elements changed, and is the move allowed? */
  @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
  public void beforeUpdated(RequestDetails request, IBaseResource before, IBaseResource after) {
    if (OurMark.isOn(request)) {
      return;
    }
    Room room = room(request);
    if (before instanceof Task was && after instanceof Task is) {
      moving.move(room, was, is);
    }
  }

  /** Part of a crossed referral is not deleted. */
  @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_DELETED)
  public void beforeDeleted(RequestDetails request, IBaseResource resource) {
    if (!OurMark.isOn(request) && resource instanceof Resource known) {
      deleting.allow(room(request), known);
    }
  }

  /** Remembers what was created, for a look at the whole. */
  @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED)
  public void created(RequestDetails request, IBaseResource resource) {
    remember(request, resource, null);
  }

  /** Remembers what was updated, for a look at the whole. */
  @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED)
  public void updated(RequestDetails request, IBaseResource before, IBaseResource after) {
    remember(request, after, before);
  }

  /** Remembers what was deleted, for a look at the whole. */
  @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_DELETED)
  public void deleted(RequestDetails request, IBaseResource resource) {
    remember(request, resource, resource);
  }

  private void remember(
      RequestDetails request, IBaseResource resource, @Nullable IBaseResource before) {
    if (!OurMark.isOn(request) && resource instanceof Resource known) {
      Changes.add(new Change(room(request), known, (Resource) before), atCommit::look);
    }
  }

  private Room room(RequestDetails request) {
    return rooms
        .find(String.valueOf(request.getTenantId()))
        .orElseThrow(() -> new FaultException(Fault.OTHER_ROOM));
  }
}

package org.passerelle.preview;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.Optional;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.passerelle.door.Previewing;
import org.passerelle.fault.Fault;
import org.passerelle.fault.FaultException;
import org.passerelle.loop.Ask;
import org.passerelle.loop.Asking;
import org.passerelle.loop.PartFinder;
import org.passerelle.parameters.OperationProvider;
import org.passerelle.room.CallersRoom;
import org.passerelle.room.Room;
import org.passerelle.room.Rooms;

/**
 * {@code GET Task/{id}/$preview}: exactly what this referral would tell its receiver at each stage,
 * and whether it may cross now; also of a draft, to be read with the person before it is sent. For
 * who may read all of it anyway: {@code served.yaml}. Refused as sending it would be.
 */
public final class PreviewProvider implements OperationProvider {

  private final CallersRoom own;
  private final Rooms rooms;
  private final Asking asking;
  private final Previewing previewing;
  private final PreviewMapper mapper;

  PreviewProvider(
      CallersRoom own, Rooms rooms, Asking asking, Previewing previewing, PreviewMapper mapper) {
    this.mapper = mapper;
    this.own = own;
    this.rooms = rooms;
    this.asking = asking;
    this.previewing = previewing;
  }

  /** What would cross. */
  @Operation(name = "$preview", typeName = "Task", idempotent = true)
  public Parameters preview(@IdParam IdType id, RequestDetails request) {
    Task task = own.require(request, Task.class, id.getIdPart());
    Room room =
        rooms
            .find(String.valueOf(request.getTenantId()))
            .orElseThrow(() -> new FaultException(Fault.OTHER_ROOM));
    Ask ask = asking.of(room, task, new Parts(request));
    return mapper.map(room.name(), previewing.of(room, ask.receiver(), ask.referral()));
  }

  /** Parts of a referral, as the caller itself reads them. */
  private final class Parts implements PartFinder {

    private final RequestDetails request;

    Parts(RequestDetails request) {
      this.request = request;
    }

    @Override
    public <T extends Resource> Optional<T> find(Class<T> type, String id) {
      return own.find(request, type, id);
    }
  }
}

package org.passerelle.whosaw;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Parameters;
import org.passerelle.caller.Caller;
import org.passerelle.caller.CallerOfRequest;
import org.passerelle.door.PersonName;
import org.passerelle.fault.Fault;
import org.passerelle.fault.FaultException;
import org.passerelle.parameters.OperationProvider;

/**
 * {@code GET Patient/{id}/$who-saw}: for the person, and who speaks for them. Anyone else whom the
 * gate lets through is told what would be told of an id that is nobody's.
 */
public final class WhoSawProvider implements OperationProvider {

  private final PersonClients clients;
  private final WhoSaw whoSaw;
  private final Titles titles;
  private final Clock clock;
  private final ZoneId zone;

  WhoSawProvider(PersonClients clients, WhoSaw whoSaw, Titles titles, Clock clock, ZoneId zone) {
    this.clients = clients;
    this.whoSaw = whoSaw;
    this.titles = titles;
    this.clock = clock;
    this.zone = zone;
  }

  /** The list, the newest first, by whole days. */
  @Operation(name = "$who-saw", typeName = "Patient", idempotent = true)
  public Parameters whoSaw(@IdParam IdType id, RequestDetails request) {
    PersonName person = new PersonName(String.valueOf(request.getTenantId()), id.getIdPart());
    Caller caller = CallerOfRequest.current();
    if (!caller.opens(person.room())
        || clients.of(caller.client()).filter(person::equals).isEmpty()) {
      throw new FaultException(Fault.NOT_FOUND);
    }
    Instant now = clock.instant();
    AskedFor asked =
        AskedFor.of(request.getParameters(), request.getHeader("Accept-Language"), now, zone);
    Language language = asked.language();
    Days.Page page = Days.page(whoSaw.about(person, asked.before(), now), zone, asked.least());
    Sentences sentences = new Sentences(language, zone, titles.in(language));
    return new ListMapper(sentences, language, zone).map(page);
  }
}

package org.passerelle.minimise;

import java.util.List;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;

/**
 * What is handed over: fresh resources, whose references stay inside the receiving room.
 *
 * @param task the requester's part of the Task
 * @param request the ask
 * @param patient the person, as far as the stage allows
 * @param facts codes of {@link Fact}: every fact in it, at most eight before acceptance
 */
public record Parcel(Task task, ServiceRequest request, Patient patient, List<String> facts) {}

package org.passerelle.minimise;

import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;

/** A referral as it lies in its requester's room. Read, never changed. */
public record Source(Task task, ServiceRequest request, Patient patient) {}

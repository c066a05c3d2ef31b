package org.passerelle.minimise;

/**
 * Under which ids the copies lie in the receiving room.
 *
 * @param task id of the Task there, bare
 * @param request id of the ServiceRequest there, bare
 * @param patient id of the Patient there, bare
 */
public record CopyIds(String task, String request, String patient) {}

package org.passerelle.access;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hl7.fhir.r4.model.Resource;
import org.passerelle.support.Answer;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.World;

/**
 * One request, what it was answered, and the lines that it left.
 *
 * @param answer what came back
 * @param lines in the order in which they were written
 */
record Asked(Answer answer, List<RecordedAccess> lines) {

  static Asked get(World world, FhirCaller caller, String path) {
    return of(world, caller, path, HttpRequest.Builder::GET);
  }

  static Asked post(World world, FhirCaller caller, String path, Resource resource) {
    return of(world, caller, path, request -> with(request, resource).POST(body(resource)));
  }

  static Asked put(World world, FhirCaller caller, Resource resource) {
    String path = resource.fhirType() + "/" + resource.getIdElement().getIdPart();
    return of(world, caller, path, request -> with(request, resource).PUT(body(resource)));
  }

  static Asked of(
      World world, FhirCaller caller, String path, UnaryOperator<HttpRequest.Builder> how) {
    String correlation = UUID.randomUUID().toString();
    HttpRequest.Builder request = caller.request(path).header("X-Request-Id", correlation);
    Answer answer = FhirCaller.exchange(how.apply(request));
    return new Asked(answer, lines(world, correlation));
  }

  /** The lines of one request. */
  static List<RecordedAccess> lines(World world, String correlation) {
    return world
        .everything()
        .query(
            "select * from access_line where correlation = ? order by tx, n",
            AccessRows::read,
            correlation);
  }

  /** The one line. */
  AccessLine line() {
    if (lines.size() != 1) {
      throw new AssertionError("lines: " + lines + ", answer: " + answer.body());
    }
    return lines.get(0).line();
  }

  /** What came of each act. */
  List<AccessOutcome> outcomes() {
    return lines.stream().map(recorded -> recorded.line().finding().outcome()).toList();
  }

  private static HttpRequest.Builder with(HttpRequest.Builder request, Resource resource) {
    return request.header("Content-Type", "application/fhir+json");
  }

  private static HttpRequest.BodyPublisher body(Resource resource) {
    return BodyPublishers.ofString(World.FHIR.newJsonParser().encodeResourceToString(resource));
  }
}

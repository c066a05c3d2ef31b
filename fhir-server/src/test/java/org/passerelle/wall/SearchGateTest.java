package org.passerelle.wall;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.passerelle.wall.Asked.assertRefused;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which parameters, modifiers, includes and shapes of a search pass. */
class SearchGateTest {

  @Nested
  class Passes {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "Patient?name=x",
          "Patient?name:exact=x",
          "Patient?name:contains=x",
          "Patient?birthdate=ge1990-01-01",
          "Patient?identifier=a|1,b|2",
          "Patient?_id=1&_lastUpdated=gt2026-01-01",
          "Task?status=requested&status:not=draft",
          "Task?patient=Patient/1&_sort=-authored-on,_lastUpdated",
          "Task?_include=Task:focus&_include=Task:patient",
          "Task?_count=20&_offset=40",
          "Task?_count=0",
          "Task?_summary=true&_elements=status&_format=json&_pretty=true",
          "HealthcareService?_include=HealthcareService:location"
        })
    void whatIsListed(String search) {
      assertThatCode(() -> Asked.clinic("GET", search)).doesNotThrowAnyException();
      assertThatCode(() -> Asked.clinic("POST", posted(search))).doesNotThrowAnyException();
    }
  }

  @Nested
  class Refuses {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "_has:Task:patient:status=requested",
          "_has:Task:patient:_has:Consent:patient:status=active",
          "_has:Observation:patient:code=1",
          "_has=Task:patient",
          "_id:_has:Task:patient:status=x",
          "general-practitioner.name=x",
          "link:RelatedPerson.patient.name=x",
          "identifier.value=x"
        })
    void joins(String query) {
      assertSearchRefused("Patient?" + query);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "patient.name=x",
          "patient:Patient=1",
          "patient:Patient.name=x",
          "focus.patient.name=x",
          "focus:ServiceRequest=1",
          "patient:identifier=a|1",
          "subject.identifier=1",
          "based-on:ServiceRequest.patient.family=x"
        })
    void chainsAndTypedReferences(String query) {
      assertSearchRefused("Task?" + query);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "name:missing=true",
          "name:text=x",
          "name:EXACT=x",
          "name:=x",
          "name:exact:exact=x",
          "family:contains=x",
          "identifier:of-type=a|b|c",
          "identifier:in=x",
          "birthdate:missing=true",
          "_id:not=1",
          "_lastUpdated:missing=true"
        })
    void modifiersThatAreNotListed(String query) {
      assertSearchRefused("Patient?" + query);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "_include=*",
          "_include=Task:*",
          "_include=Task:owner",
          "_include=Task:focus:ServiceRequest",
          "_include=ServiceRequest:patient",
          "_include=task:focus",
          "_include=",
          "_include=Task:focus,Task:owner",
          "_include:iterate=Task:focus",
          "_include:recurse=Task:focus",
          "_include:iterate=*",
          "_revinclude=Provenance:target",
          "_revinclude=*",
          "_revinclude:iterate=Task:focus"
        })
    void includesThatAreNotListed(String query) {
      assertSearchRefused("Task?" + query);
      assertSearchRefused("Task?_include=Task:focus&" + query);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "_filter=status eq requested",
          "_total=accurate",
          "_total=none",
          "_summary=count",
          "_getpages=1",
          "_getpagesoffset=1",
          "_source=x",
          "_tag=a|b",
          "_tag:not=a|b",
          "_security=a|b",
          "_profile=x",
          "_query=x",
          "_content=x",
          "_text=x",
          "_list=1",
          "_type=Task",
          "_language=fr",
          "_contained=both",
          "_score=1",
          "_at=2026",
          "_since=2026",
          "_partition=1",
          "_tenant=x",
          "owner=x",
          "code:below=x",
          "unknown=x",
          "=x"
        })
    void parametersThatAreNotListed(String query) {
      assertSearchRefused("Task?" + query);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "_sort=patient.name",
          "_sort=owner",
          "_sort=-owner",
          "_sort=status,owner",
          "_sort=_has:Observation:patient:code",
          "_sort=--status",
          "_sort=",
          "_sort=status,",
          "_sort:desc=status",
          "_count=-1",
          "_count=many",
          "_count=",
          "_count=12345678",
          "_offset=-1",
          "_count:not=1",
          "_summary=true&_summary=count",
          "_summary:not=data"
        })
    void shapesThatAreNotListed(String query) {
      assertSearchRefused("Task?" + query);
    }

    @Test
    void anotherTypesParameter() {
      assertSearchRefused("Patient?focus=1");
      assertSearchRefused("Consent?authored-on=2026");
    }

    @Test
    void anotherTypesInclude() {
      assertSearchRefused("ServiceRequest?_include=Task:focus");
    }
  }

  private static void assertSearchRefused(String search) {
    assertRefused(() -> Asked.clinic("GET", search));
    assertRefused(() -> Asked.clinic("POST", posted(search)));
  }

  private static String posted(String search) {
    return search.replaceFirst("\\?", "/_search?");
  }
}

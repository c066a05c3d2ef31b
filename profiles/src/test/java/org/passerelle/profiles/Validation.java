package org.passerelle.profiles;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import ca.uhn.fhir.validation.ValidationOptions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What the server's validator says of a resource held against one of our profiles. */
final class Validation {

  static final FhirContext FHIR = FhirContext.forR4Cached();

  private static final Set<ResultSeverityEnum> BAD =
      EnumSet.of(ResultSeverityEnum.ERROR, ResultSeverityEnum.FATAL);
  private static final FhirValidator VALIDATOR =
      FHIR.newValidator().registerValidatorModule(ProfileLibrary.validator(FHIR));

  private Validation() {}

  static List<String> errors(String json, String profile) {
    return messages(json, profile, BAD);
  }

  /** Warnings and remarks: what does not stop a resource. */
  static List<String> warnings(String json, String profile) {
    return messages(json, profile, EnumSet.complementOf(EnumSet.copyOf(BAD)));
  }

  private static List<String> messages(String json, String profile, Set<ResultSeverityEnum> kept) {
    var options = new ValidationOptions().addProfile(profile);
    return VALIDATOR.validateWithResult(json, options).getMessages().stream()
        .filter(each -> kept.contains(each.getSeverity()))
        .map(Validation::said)
        .toList();
  }

  private static String said(SingleValidationMessage message) {
    return message.getLocationString() + ": " + message.getMessage();
  }
}

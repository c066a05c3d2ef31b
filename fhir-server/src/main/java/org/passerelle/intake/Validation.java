package org.passerelle.intake;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ValidationOptions;
import ca.uhn.fhir.validation.ValidationResult;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r5.utils.validation.constants.BestPracticeWarningLevel;
import org.passerelle.profiles.ProfileLibrary;

/**
 * Base R4 always, our profile on top where one is given. Everything it knows is in the jar: it asks
 * no registry and no terminology server. A foreign profile, an unknown extension and a code of an
 * unknown system are not errors.
 */
final class Validation {

  private final FhirValidator validator;

  Validation(FhirContext fhir) {
    FhirInstanceValidator instances = ProfileLibrary.validator(fhir);
    instances.setBestPracticeWarningLevel(BestPracticeWarningLevel.Ignore);
    instances.setAssumeValidRestReferences(true);
    validator = fhir.newValidator().registerValidatorModule(instances);
  }

  /** What the rules say of this resource, by itself. */
  ValidationResult check(Resource resource, String... profiles) {
    ValidationOptions options = new ValidationOptions();
    for (String profile : profiles) {
      options.addProfile(profile);
    }
    return validator.validateWithResult(resource, options);
  }
}

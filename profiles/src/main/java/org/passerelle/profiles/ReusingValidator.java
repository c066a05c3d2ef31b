package org.passerelle.profiles;

import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.validation.IValidationContext;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r5.context.IWorkerContext;
import org.hl7.fhir.r5.elementmodel.Manager.FhirFormat;
import org.hl7.fhir.r5.model.StructureDefinition;
import org.hl7.fhir.r5.utils.validation.ValidatorSession;
import org.hl7.fhir.r5.utils.validation.constants.IdStatus;
import org.hl7.fhir.r5.utils.xver.XVerExtensionManagerOld;
import org.hl7.fhir.utilities.validation.ValidationMessage;
import org.hl7.fhir.utilities.validation.ValidationMessage.IssueSeverity;
import org.hl7.fhir.validation.ValidatorSettings;
import org.hl7.fhir.validation.instance.InstanceValidator;

/**
 * HAPI's validator, without building a new core validator for each resource: building one reads a
 * registry of OIDs of 1.5 MB, which was more than half of the time of a validation (measured on
 * HAPI 8.8.0 with core 6.7.9). The core validator clears its state at each entry, so one is reused
 * by one thread at a time. XML goes the usual way. Thread-safe.
 */
final class ReusingValidator extends FhirInstanceValidator {

  /** Bounds whatever a core validator may keep of what it has seen. */
  private static final int USES = 500;

  /** Messages about what cannot be checked here at all; HAPI drops them too. */
  private static final List<String> UNCHECKABLE =
      List.of("Terminology_TX_Binding_NoSource", "Terminology_TX_ValueSet_NotFound");

  /** A foreign guide's {@code meta.profile} is welcome: a warning. */
  private static final List<String> UNKNOWN_PROFILE =
      List.of("Validation_VAL_Profile_Unknown", "VALIDATION_VAL_PROFILE_UNKNOWN_NOT_POLICY");

  /**
   * Preferred bindings that HAPI reports as errors: any BCP 47 language is welcome, Haitian Creole
   * as much as French. And ppc-1: a Consent's policy is evidence, which does not decide.
   */
  private static final List<String> TOO_STRICT =
      List.of("http://hl7.org/fhir/ValueSet/languages", "ppc-1");

  private final ConcurrentLinkedDeque<Reused> idle = new ConcurrentLinkedDeque<>();

  ReusingValidator(IValidationSupport support) {
    super(support);
  }

  @Override
  protected List<ValidationMessage> validate(IValidationContext<?> context) {
    if (context.getResourceAsStringEncoding() != EncodingEnum.JSON) {
      return super.validate(context);
    }
    List<StructureDefinition> profiles = profiles(context);
    Reused reused = idle.poll();
    if (reused == null) {
      reused = new Reused(coreValidator(provideWorkerContext()), 0);
    }
    List<ValidationMessage> messages = new ArrayList<>();
    byte[] json = context.getResourceAsString().getBytes(StandardCharsets.UTF_8);
    reused
        .validator()
        .validate(null, messages, new ByteArrayInputStream(json), FhirFormat.JSON, profiles);
    if (reused.uses() < USES) {
      idle.push(new Reused(reused.validator(), reused.uses() + 1)); // never after an exception
    }
    return softened(messages);
  }

  private List<StructureDefinition> profiles(IValidationContext<?> context) {
    List<StructureDefinition> profiles = new ArrayList<>();
    for (String url : context.getOptions().getProfiles()) {
      var profile = provideWorkerContext().fetchResource(StructureDefinition.class, url);
      if (profile == null) {
        throw new IllegalArgumentException("No such profile here: " + url);
      }
      profiles.add(profile);
    }
    return profiles;
  }

  /** A message of the parser's own, such as an unknown property, has no id. */
  private static String id(ValidationMessage message) {
    return String.valueOf(message.getMessageId());
  }

  private List<ValidationMessage> softened(List<ValidationMessage> messages) {
    for (ValidationMessage message : messages) {
      if (UNKNOWN_PROFILE.contains(id(message)) && !isErrorForUnknownProfiles()) {
        message.setLevel(IssueSeverity.WARNING);
      }
      if (TOO_STRICT.stream()
          .anyMatch(rule -> String.valueOf(message.getMessage()).contains(rule))) {
        message.setLevel(IssueSeverity.WARNING);
      }
    }
    return messages.stream().filter(message -> !UNCHECKABLE.contains(id(message))).toList();
  }

  private InstanceValidator coreValidator(IWorkerContext worker) {
    var validator =
        new InstanceValidator(
            worker,
            new NullEvaluationContext(),
            new XVerExtensionManagerOld(worker),
            new ValidatorSession(),
            new ValidatorSettings());
    validator.setAssumeValidRestReferences(isAssumeValidRestReferences());
    validator.setBestPracticeWarningLevel(getBestPracticeWarningLevel());
    validator.setAnyExtensionsAllowed(isAnyExtensionsAllowed());
    validator.setResourceIdRule(IdStatus.OPTIONAL);
    validator.setNoTerminologyChecks(isNoTerminologyChecks());
    validator.setErrorForUnknownProfiles(isErrorForUnknownProfiles());
    validator.setUnknownCodeSystemsCauseErrors(true); // the support chain says how severe it is
    validator.getExtensionDomains().addAll(getExtensionDomains());
    validator.setFetcher(getValidatorResourceFetcher());
    validator.setPolicyAdvisor(getValidatorPolicyAdvisor());
    validator.setNoExtensibleWarnings(isNoExtensibleWarnings());
    validator.setNoBindingMsgSuppressed(isNoBindingMsgSuppressed());
    validator.setAllowExamples(isAllowExamples());
    validator.setAllowXsiLocation(true);
    return validator;
  }

  private record Reused(InstanceValidator validator, int uses) {}
}

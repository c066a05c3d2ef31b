package org.passerelle.profiles;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.IValidationSupport.IssueSeverity;
import java.util.List;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.UnknownCodeSystemWarningValidationSupport;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.ValueSet;

/**
 * Hands our packaged profiles, extensions, code systems and value sets to HAPI's validation, and
 * lists every definition for publication in the directory. Snapshots are in the jar already.
 */
public final class ProfileLibrary {

  private ProfileLibrary() {}

  /** A link for a validation support chain; put it before HAPI's own definitions. */
  public static PrePopulatedValidationSupport validationSupport(FhirContext fhir) {
    var support = new PrePopulatedValidationSupport(fhir);
    Definitions.of(StructureDefinition.class).forEach(support::addStructureDefinition);
    Definitions.of(CodeSystem.class).forEach(support::addCodeSystem);
    Definitions.of(ValueSet.class).forEach(support::addValueSet);
    return support;
  }

  /**
   * The validator for what arrives: base R4 always, our profiles where the caller names one.
   * Lenient to foreign guides: a profile, an extension or a code system that is unknown here is a
   * warning. Thread-safe, slow to build and slow on its first resources: make one and warm it.
   */
  public static FhirInstanceValidator validator(FhirContext fhir) {
    var unknown = new UnknownCodeSystemWarningValidationSupport(fhir);
    unknown.setNonExistentCodeSystemSeverity(IssueSeverity.WARNING);
    var chain =
        FixedMemory.of(
            fhir,
            validationSupport(fhir),
            new DefaultProfileValidationSupport(fhir),
            new CommonCodeSystemsTerminologyService(fhir),
            new InMemoryTerminologyServerValidationSupport(fhir),
            unknown);
    var validator = new ReusingValidator(chain);
    validator.setErrorForUnknownProfiles(false);
    validator.setAnyExtensionsAllowed(true);
    return validator;
  }

  /**
   * Reads what a start needs of HAPI's own definitions and of ours, seconds of work. HAPI keeps
   * them for the whole process, so a thread that calls this first spares the others the wait.
   */
  public static void readAhead() {
    FhirContext fhir = FhirContext.forR4Cached();
    var standard = new DefaultProfileValidationSupport(fhir);
    standard.fetchAllStructureDefinitions();
    Definitions.of(StructureDefinition.class);
    fhir.getResourceTypes().forEach(fhir::getResourceDefinition);
    standard.fetchAllSearchParameters();
    standard.fetchAllConformanceResources();
  }

  /** Copies of every definition of ours, ConceptMaps included, each with its own id and URL. */
  public static List<MetadataResource> definitions() {
    return Definitions.of(MetadataResource.class).stream()
        .map(each -> (MetadataResource) each.copy())
        .toList();
  }
}

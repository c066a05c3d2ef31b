package org.passerelle.profiles;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.ConceptValidationOptions;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.context.support.ValidationSupportContext;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.common.hapi.validation.support.BaseValidationSupportWrapper;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain.CacheConfiguration;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IPrimitiveType;
import org.jspecify.annotations.Nullable;

/**
 * HAPI's chain remembers for all rooms whatever anyone asked it: each code with its display, each
 * profile's URL, so that what one room sent lately could be answered sooner to another. Here only
 * the definitions that are in the jars are remembered, by their URLs: no word of a caller's own.
 * Which of these public definitions somebody lately used may still show in time.
 */
final class FixedMemory extends BaseValidationSupportWrapper {

  private static final String ACT_CODE = "http://terminology.hl7.org/CodeSystem/v3-ActCode";
  private static final String CATEGORY = "IDSCL";
  private static final String CATEGORIES = "http://hl7.org/fhir/ValueSet/consent-category";

  private final ValidationSupportChain remembering;
  private final ValidationSupportChain forgetting;
  private volatile @Nullable Fixed fixed;

  private FixedMemory(
      FhirContext fhir, ValidationSupportChain remembering, ValidationSupportChain forgetting) {
    super(fhir, forgetting);
    this.remembering = remembering;
    this.forgetting = forgetting;
  }

  /** One question about a code. */
  private record Asked(
      ConceptValidationOptions options,
      @Nullable String system,
      @Nullable String code,
      @Nullable String display,
      @Nullable String valueSet) {}

  /** What is known from the start, whoever asks: the URLs of definitions, and a few answers. */
  private record Fixed(Set<String> urls, Map<Asked, CodeValidationResult> answers) {}

  /** Over these links, all of whose definitions are there from the start. */
  static FixedMemory of(FhirContext fhir, IValidationSupport... links) {
    return new FixedMemory(
        fhir,
        new ValidationSupportChain(links),
        new ValidationSupportChain(CacheConfiguration.disabled(), links));
  }

  @Override
  public List<IBaseResource> fetchAllConformanceResources() {
    return remembering.fetchAllConformanceResources();
  }

  @Override
  @SuppressWarnings("unchecked") // as HAPI does
  public <T extends IBaseResource> List<T> fetchAllStructureDefinitions() {
    return (List<T>) remembering.fetchAllStructureDefinitions();
  }

  @Override
  @SuppressWarnings("unchecked") // as HAPI does
  public <T extends IBaseResource> List<T> fetchAllNonBaseStructureDefinitions() {
    return (List<T>) remembering.fetchAllNonBaseStructureDefinitions();
  }

  @Override
  public <T extends IBaseResource> @Nullable T fetchResource(Class<T> type, String url) {
    return from(url, chain -> chain.fetchResource(type, url));
  }

  @Override
  public @Nullable IBaseResource fetchStructureDefinition(String url) {
    return from(url, chain -> chain.fetchStructureDefinition(url));
  }

  @Override
  public @Nullable IBaseResource fetchCodeSystem(String url) {
    return from(url, chain -> chain.fetchCodeSystem(url));
  }

  @Override
  public @Nullable IBaseResource fetchValueSet(String url) {
    return from(url, chain -> chain.fetchValueSet(url));
  }

  @Override
  public @Nullable CodeValidationResult validateCode(
      ValidationSupportContext context,
      ConceptValidationOptions options,
      String system,
      String code,
      String display,
      String valueSet) {
    Asked asked = new Asked(options, system, code, display, valueSet);
    CodeValidationResult known = fixed().answers().get(asked);
    return known == null
        ? super.validateCode(context, options, system, code, display, valueSet)
        : known;
  }

  @Override
  public @Nullable CodeValidationResult validateCodeInValueSet(
      ValidationSupportContext context,
      ConceptValidationOptions options,
      String system,
      String code,
      String display,
      IBaseResource valueSet) {
    String url = element(getFhirContext(), valueSet, "url");
    CodeValidationResult known =
        fixed().answers().get(new Asked(options, system, code, display, url));
    return known == null || url == null
        ? super.validateCodeInValueSet(context, options, system, code, display, valueSet)
        : known;
  }

  private <T> @Nullable T from(String url, Function<ValidationSupportChain, @Nullable T> question) {
    return question.apply(fixed().urls().contains(url) ? remembering : forgetting);
  }

  /** Read at first use: the definitions are many. */
  private Fixed fixed() {
    Fixed read = fixed;
    if (read == null) {
      read =
          new Fixed(
              remembering.fetchAllConformanceResources().stream()
                  .flatMap(definition -> urls(getFhirContext(), definition))
                  .collect(Collectors.toUnmodifiableSet()),
              answers());
      fixed = read;
    }
    return read;
  }

  /**
   * Every Consent of a referral is of this category, whose code system has thousands of codes: to
   * look it up takes longer than all the rest of a referral.
   */
  private Map<Asked, CodeValidationResult> answers() {
    Map<Asked, CodeValidationResult> answers = new HashMap<>();
    for (String valueSet : Arrays.asList(null, CATEGORIES)) {
      Asked asked = new Asked(new ConceptValidationOptions(), ACT_CODE, CATEGORY, null, valueSet);
      CodeValidationResult answer =
          remembering.validateCode(
              new ValidationSupportContext(remembering),
              asked.options(),
              ACT_CODE,
              CATEGORY,
              null,
              valueSet);
      if (answer != null) {
        answers.put(asked, answer);
      }
    }
    return answers;
  }

  private static Stream<String> urls(FhirContext fhir, IBaseResource definition) {
    String url = element(fhir, definition, "url");
    String version = element(fhir, definition, "version");
    if (url == null) {
      return Stream.of();
    }
    return version == null ? Stream.of(url) : Stream.of(url, url + "|" + version);
  }

  private static @Nullable String element(FhirContext fhir, IBaseResource of, String name) {
    return fhir.newTerser()
        .getSingleValue(of, name, IPrimitiveType.class)
        .map(IPrimitiveType::getValueAsString)
        .orElse(null);
  }
}

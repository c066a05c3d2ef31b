package org.passerelle.profiles;

/** Every URL and identifier system that we own or depend on, once. Design section 8, "Names". */
public final class Canonicals {

  /** The canonical base: of profiles, code systems, and of stored directory references. */
  public static final String BASE = "https://passerelle.example/fhir";

  /** Stored form of a reference to the directory: {@code {DIRECTORY}/Organization/{id}}. */
  public static final String DIRECTORY = BASE + "/directory";

  /** Identifier system whose value is a room's name. */
  public static final String ROOM_SYSTEM = BASE + "/sid/room";

  private static final String CODES = BASE + "/CodeSystem/";
  private static final String PROFILES = BASE + "/StructureDefinition/";

  /** Codes of our OperationOutcomes ({@code issue.details.coding}). */
  public static final String OUTCOME_CODES = CODES + "outcome";

  /** Needs of a person (food, housing, company...), mapped to Gravity's categories. */
  public static final String NEED = CODES + "need";

  /** {@code Task.businessStatus}, mapped to BSeR's and Infoway's. */
  public static final String BUSINESS_STATUS = CODES + "business-status";

  /** {@code Task.statusReason}: why declined, held, cancelled or failed. */
  public static final String STATUS_REASON = CODES + "status-reason";

  /** Why a clinician asks for help, worded as the team's limits. */
  public static final String GRIDLOCK_REASON = CODES + "gridlock-reason";

  /** Types of {@code Task.input} and {@code Task.output}: {@code message}, {@code outcome}. */
  public static final String TASK_PART = CODES + "task-part";

  /** What came of a referral: value of the Task.output of type {@code outcome}. */
  public static final String REFERRAL_OUTCOME = CODES + "referral-outcome";

  /** Gravity's SDOH categories, as in SDOHCC 3.0.0. */
  public static final String GRAVITY_CODES =
      "http://hl7.org/fhir/us/sdoh-clinicalcare/CodeSystem/SDOHCC-CodeSystemTemporaryCodes";

  /** FHIR's codes for {@code Task.code}; ours is {@code fulfill}. */
  public static final String TASK_CODE = "http://hl7.org/fhir/CodeSystem/task-code";

  /** Profile of Patient. */
  public static final String PERSON = PROFILES + "person";

  /** Profile of ServiceRequest. */
  public static final String REFERRAL = PROFILES + "referral";

  /** Profile of Task. */
  public static final String REFERRAL_TASK = PROFILES + "referral-task";

  /** Profile of Consent. */
  public static final String LINKING_OUT_CONSENT = PROFILES + "linking-out-consent";

  /** Profile of HealthcareService. */
  public static final String COMMUNITY_SERVICE = PROFILES + "community-service";

  /** Profile of Organization. */
  public static final String ORGANIZATION = PROFILES + "organization";

  /** Profile of Location. */
  public static final String LOCATION = PROFILES + "location";

  private Canonicals() {}
}

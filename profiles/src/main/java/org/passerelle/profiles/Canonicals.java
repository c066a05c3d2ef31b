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

  /** Whether a life goal is about health or about life with others. */
  public static final String LIFE_GOAL_KIND = CODES + "life-goal-kind";

  /** Who somebody is in a person's circle. */
  public static final String CIRCLE_ROLE = CODES + "circle-role";

  /** What a meeting is for: joint, listening, coaching, connecting. */
  public static final String MEETING_KIND = CODES + "meeting-kind";

  /** Where a meeting takes place. */
  public static final String MEETING_PLACE = CODES + "meeting-place";

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

  /** Profile of Goal. */
  public static final String LIFE_GOAL = PROFILES + "life-goal";

  /** Profile of CarePlan. */
  public static final String CARING_PLAN = PROFILES + "caring-plan";

  /** Profile of CareTeam. */
  public static final String CARE_CIRCLE = PROFILES + "care-circle";

  /** Profile of Encounter. */
  public static final String MEETING = PROFILES + "meeting";

  /** Profile of an Observation that says where a goal stands. */
  public static final String GOAL_RATING = PROFILES + "goal-rating";

  /** On Goal: matters, feasible, realistic, each a boolean. */
  public static final String GOAL_CHECK = PROFILES + "goal-check";

  /** On Goal: the day on which to ask whether it still is the goal. */
  public static final String REVIEW_DATE = PROFILES + "review-date";

  /** On Goal: a positive whole number, how much it counts beside the person's others. */
  public static final String GOAL_WEIGHT = PROFILES + "goal-weight";

  /** On Encounter: a code of {@link #MEETING_PLACE}. */
  public static final String PLACE_OF_MEETING = PROFILES + "meeting-place";

  /** On Goal, one of five levels: the extension of the Person-Centered Outcomes guide 1.0.0. */
  public static final String GOAL_SCALE =
      "http://hl7.org/fhir/us/pco/StructureDefinition/pco-goal-attainment-scaling";

  /** On ServiceRequest: the goal that it serves, FHIR's own extension. */
  public static final String PERTAINS_TO_GOAL =
      "http://hl7.org/fhir/StructureDefinition/resource-pertainsToGoal";

  /** What a Communication is. */
  public static final String MESSAGE_KIND = CODES + "message-kind";

  /** Of what kind a danger is. */
  public static final String DANGER = CODES + "danger";

  /** How far an alert has come. */
  public static final String ALERT_STATE = CODES + "alert-state";

  /** Profile of Communication: a danger that a partner tells of. */
  public static final String ALERT = PROFILES + "alert";

  /** By what title somebody decides for a person, or helps them. */
  public static final String PERSON_TITLE = CODES + "person-title";

  /** What a title lets somebody decide on. */
  public static final String TITLE_SCOPE_CODES = CODES + "title-scope";

  /** Profile of RelatedPerson: somebody with a title. */
  public static final String REPRESENTATIVE = PROFILES + "representative";

  /** On RelatedPerson: a code of {@link #TITLE_SCOPE_CODES}, repeated. */
  public static final String TITLE_SCOPE = PROFILES + "title-scope";

  /** On RelatedPerson: what was shown, on what day, and who checked it. */
  public static final String TITLE_PROOF = PROFILES + "title-proof";

  /** Profile of Communication: that a partner's authorisation ends. */
  public static final String PARTNER_LAPSE = PROFILES + "partner-lapse";

  /** Profile of a clinic's concern. */
  public static final String CONCERN = PROFILES + "concern";

  /** Logical Observation Identifiers Names and Codes. */
  public static final String LOINC = "http://loinc.org";

  /** What makes a service usable, and what a person needs for that. */
  public static final String ACCESS = CODES + "access";

  /** On Patient: voicemail, say-who-we-are, best-hours, preferred-way, do-not-contact-directly. */
  public static final String SAFE_CONTACT = PROFILES + "safe-contact";

  /** On Task.businessStatus: when the person said that this may be told. */
  public static final String PERSON_AGREED = PROFILES + "person-agreed";

  /** On Patient, a code of {@link #ACCESS}, repeated: crosses before acceptance. */
  public static final String ACCESS_NEED = PROFILES + "access-need";

  /** On HealthcareService and Location, a code of {@link #ACCESS}, repeated. */
  public static final String ACCESSIBILITY = PROFILES + "accessibility";

  /** On HealthcareService: a Range in whole years, both ends included. */
  public static final String ELIGIBLE_AGE = PROFILES + "eligible-age";

  /** On HealthcareService: free, amount, note. */
  public static final String COST = PROFILES + "cost";

  /** On HealthcareService: status (one of Gravity's four codes), as-of, places, note. */
  public static final String CAPACITY = PROFILES + "capacity";

  /** On a directory entry: the day on which its organization last said that it is right. */
  public static final String LAST_ASSURED = PROFILES + "last-assured";

  /** On ServiceRequest: a code of {@link #GRIDLOCK_REASON}. */
  public static final String GRIDLOCK = PROFILES + "gridlock";

  /** On Patient.address, a boolean: CA Baseline's extension. */
  public static final String NO_FIXED_ADDRESS =
      "http://hl7.org/fhir/ca/baseline/StructureDefinition/ext-nofixedaddress";

  /** On Patient, a boolean: FHIR's own extension. */
  public static final String INTERPRETER_REQUIRED =
      "http://hl7.org/fhir/StructureDefinition/patient-interpreterRequired";

  /** Quebec's health insurance number (NAM), as Infoway names its system. */
  public static final String NAM =
      "https://fhir.infoway-inforoute.ca/NamingSystem/ca-qc-patient-healthcare-id";

  /** ConceptMap from {@link #NEED} to {@link #GRAVITY_CODES}. */
  public static final String NEED_TO_GRAVITY = BASE + "/ConceptMap/need-to-gravity";

  /**
   * Identifier system whose value is a kind of room, such as {@code organization}: names every room
   * of that kind at once.
   */
  public static final String ROOM_KIND_SYSTEM = BASE + "/sid/room-kind";

  /** FHIR's codes for {@code Consent.scope}. */
  public static final String CONSENT_SCOPE = "http://terminology.hl7.org/CodeSystem/consentscope";

  /** FHIR's codes for {@code Consent.provision.action}. */
  public static final String CONSENT_ACTION = "http://terminology.hl7.org/CodeSystem/consentaction";

  /** FHIR's names of resource types, in {@code Consent.provision.class}. */
  public static final String RESOURCE_TYPES = "http://hl7.org/fhir/resource-types";

  /** HL7's levels of confidentiality. */
  public static final String CONFIDENTIALITY =
      "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";

  /** HL7's codes for purposes of use. */
  public static final String ACT_REASON = "http://terminology.hl7.org/CodeSystem/v3-ActReason";

  /** HL7's codes of acts, privacy labels among them. */
  public static final String ACT_CODE = "http://terminology.hl7.org/CodeSystem/v3-ActCode";

  /** HL7's codes for who takes part in an act. */
  public static final String PARTICIPATION_TYPE =
      "http://terminology.hl7.org/CodeSystem/v3-ParticipationType";

  /**
   * Identifier system of a person in a room that holds no Patient of them: the id that it would
   * have there.
   */
  public static final String PERSON_SYSTEM = BASE + "/sid/person";

  private Canonicals() {}
}

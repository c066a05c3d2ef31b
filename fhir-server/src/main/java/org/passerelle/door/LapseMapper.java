package org.passerelle.door;

import java.util.Date;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationPriority;
import org.hl7.fhir.r4.model.Communication.CommunicationStatus;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.passerelle.profiles.Canonicals;

/**
 * What a circle reads of a partner whose authorisation ends: who, when, and which circles have no
 * other partner. Nobody who is accompanied is named in it, and nobody's words are. Pure. Profile
 * {@link Canonicals#PARTNER_LAPSE}.
 */
final class LapseMapper {

  /** With so few days left it is urgent. */
  private static final int NEAR = 7;

  private LapseMapper() {}

  static Communication said(Lapse lapse) {
    Communication said = new Communication();
    said.setId(lapse.id());
    said.getMeta().addProfile(Canonicals.PARTNER_LAPSE);
    said.addCategory(
        new CodeableConcept(new Coding(Canonicals.MESSAGE_KIND, "partner-lapse", null)));
    said.setStatus(CommunicationStatus.COMPLETED);
    said.setPriority(
        lapse.days() <= NEAR ? CommunicationPriority.URGENT : CommunicationPriority.ROUTINE);
    said.addAbout(partner(lapse));
    lapse.circles().forEach(id -> said.addAbout(new Reference("CareTeam/" + id)));
    said.setSentElement(new DateTimeType(Date.from(lapse.at())));
    said.addPayload().setContent(new StringType(french(lapse)));
    said.addPayload().setContent(new StringType(english(lapse)));
    return said;
  }

  private static Reference partner(Lapse lapse) {
    Reference partner = new Reference().setDisplay(lapse.client());
    return lapse.practitioner() == null
        ? partner.setType("Practitioner")
        : partner.setReference("Practitioner/" + lapse.practitioner());
  }

  private static String french(Lapse lapse) {
    String when =
        lapse.ended()
            ? " s’est terminée à la fin du " + lapse.last() + ". Une formation la rétablit."
            : " se termine à la fin du "
                + lapse.last()
                + frenchLeft(lapse.days())
                + ". Une formation d’ici là la prolonge.";
    String people =
        lapse.circles().isEmpty()
            ? ""
            : " Cercles sans autre pair ni citoyen partenaire : "
                + lapse.circles().size()
                + ". Ces personnes sont à confier à quelqu’un d’autre.";
    return "L’autorisation de " + lapse.client() + when + people;
  }

  private static String frenchLeft(int days) {
    return switch (days) {
      case 0 -> ", aujourd’hui";
      case 1 -> ", demain";
      default -> ", dans " + days + " jours";
    };
  }

  private static String englishLeft(int days) {
    return switch (days) {
      case 0 -> ", today";
      case 1 -> ", tomorrow";
      default -> ", in " + days + " days";
    };
  }

  private static String english(Lapse lapse) {
    String when =
        lapse.ended()
            ? " ended at the end of " + lapse.last() + ". A training restores it."
            : " ends at the end of "
                + lapse.last()
                + englishLeft(lapse.days())
                + ". A training before then renews it.";
    String people =
        lapse.circles().isEmpty()
            ? ""
            : " Circles without another partner: "
                + lapse.circles().size()
                + ". These people are to be handed over to somebody else.";
    return "The authorisation of " + lapse.client() + when + people;
  }
}

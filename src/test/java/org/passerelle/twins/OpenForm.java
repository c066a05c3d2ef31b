package org.passerelle.twins;

import java.util.List;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Questionnaire;
import org.passerelle.directory.Directory;
import org.passerelle.support.World;

/** A form that everyone may read, where a world serves forms at all. */
final class OpenForm {

  private OpenForm() {}

  static void publish(World world) {
    Questionnaire form = new Questionnaire();
    form.setId("humeur");
    form.setUrl(Hidden.FORM).setStatus(PublicationStatus.ACTIVE);
    world.bean(Directory.class).publish(List.of(form));
  }
}

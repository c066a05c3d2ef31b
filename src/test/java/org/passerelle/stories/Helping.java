package org.passerelle.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.stories.Refusals.assertRefused;

import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;
import org.passerelle.policy.Principal;
import org.passerelle.support.Answer;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.Referral;
import org.passerelle.support.Sent;
import org.passerelle.support.Someone;
import org.passerelle.support.World.Engine;

/** The people of an organization: its members answer, its volunteers see what work is open. */
abstract class Helping extends Story {

  Helping(Engine engine) {
    super(engine);
  }

  @Test
  void aMemberOfTheOrganizationAnswersAndChangesNothingElse() {
    FhirCaller member = Someone.in(world, "le-panier", Principal.ORGANIZATION_MEMBER);
    Sent sent = clinic.send(Referral.to("le-panier"));
    Task copy = panier.awaits(sent);
    Task urgent = copy.copy().setPriority(Task.TaskPriority.STAT);

    assertRefused(member.put(urgent, null), 422, "not-yours-to-change");
    Answer accepted = member.put(copy.copy().setStatus(TaskStatus.ACCEPTED), null);
    assertThat(accepted.status()).as(accepted.body()).isEqualTo(200);
    assertThat(clinic.awaits(sent, TaskStatus.ACCEPTED).getStatus()).isEqualTo(TaskStatus.ACCEPTED);
  }

  @Test
  void aVolunteerSeesOpenWorkAndNoPerson() {
    FhirCaller volunteer = Someone.in(world, "le-panier", Principal.VOLUNTEER);
    Sent sent = clinic.send(Referral.to("le-panier"));
    Task copy = panier.awaits(sent);

    Answer seen = volunteer.get("Task?_include=Task:focus&_id=" + copy.getIdElement().getIdPart());

    assertThat(seen.body()).contains("\"requested\"", "\"food\"");
    assertThat(seen.body()).doesNotContain("Patient/", sent.referral().message());
    assertRefused(volunteer.get(copy.getFor().getReference()), 403, "not-offered");
    assertRefused(
        volunteer.get("Task?patient=" + copy.getFor().getReference()), 403, "not-offered");
  }
}

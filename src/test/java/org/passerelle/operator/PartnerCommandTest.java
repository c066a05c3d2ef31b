package org.passerelle.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.authorisation.Authorisations;
import org.passerelle.support.Someone;
import org.passerelle.support.World;
import org.passerelle.support.World.Engine;
import org.passerelle.token.ClientRegister;

/** The operator records trainings and undertakings, and sees who is authorised until when. */
class PartnerCommandTest {

  private static final String CIRCLE = "pairs-du-quartier";

  private final World world = World.on(Engine.H2);
  private final PartnerCommand command = world.bean(PartnerCommand.class);
  private final LocalDate today = world.bean(Authorisations.class).today();
  private final String id = "paire-" + UUID.randomUUID();

  @Test
  void aPartnerIsAuthorisedByATrainingAndAnUndertakingTogether() {
    added();

    assertThat(run("trained", id, today.toString()).text())
        .isEqualTo("Not authorised: no signed undertaking is recorded");
    assertThat(run("undertaking", id, today.minusDays(3).toString()).text())
        .isEqualTo("Authorised until the end of " + today.plusDays(365));
    assertThat(run("end", id).text())
        .isEqualTo("Not authorised: no signed undertaking is recorded");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "0;",
        "304;",
        "305;, in 60 days or fewer",
        "335;, in 30 days or fewer",
        "358;, in 7 days or fewer",
        "365;, in 7 days or fewer"
      })
  void theListSaysUntilWhenAndWhetherThatIsNear(int ago, String near) {
    added();
    run("undertaking", id, "2020-01-01");
    run("trained", id, today.minusDays(ago).toString());

    assertThat(run("list", "--room", CIRCLE).text().lines())
        .contains(
            id
                + "  "
                + CIRCLE
                + "  citizen-partner  Authorised until the end of "
                + today.plusDays(365 - ago)
                + (near == null ? "" : near));
    assertThat(run("list", "--room", "le-panier").text()).isEqualTo("There is no partner.");
  }

  @Test
  void theListSaysWhyAPartnerIsNotAuthorised() {
    added();
    assertThat(run("list").text()).contains(id + "  ", "Not authorised: no training is recorded");

    run("trained", id, today.minusDays(366).toString());
    assertThat(run("list").text()).contains("Not authorised: no signed undertaking is recorded");
    run("undertaking", id, today.toString());

    assertThat(run("list").text().lines())
        .anySatisfy(
            line ->
                assertThat(line)
                    .startsWith(id)
                    .endsWith(
                        "Not authorised: the training lapsed at the end of " + today.minusDays(1)));
    world.bean(ClientRegister.class).revoke(id);
    assertThat(run("list").text()).doesNotContain(id);
  }

  @Test
  void aDayTypedWrongIsPutRightByRecordingItAgain() {
    added();
    run("undertaking", id, today.toString());
    run("trained", id, today.toString());

    assertThat(run("trained", id, today.minusDays(400).toString()).text())
        .startsWith("Not authorised: the training lapsed");
    assertThat(run("trained", id, today.minusDays(40).toString()).text())
        .isEqualTo("Authorised until the end of " + today.plusDays(325));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "trained never-there 2026-01-01;There is no active client of a partner there.",
        "trained le-panier 2026-01-01;There is no active client of a partner there.",
        "undertaking never-there 2026-01-01;There is no active client of a partner there.",
        "end never-there;There is no active client of a partner there.",
        "end pairs-du-quartier;There is no active client of a partner there.",
        "trained pair-camille tomorrow;A day is written as 2026-03-01, and is not to come.",
        "trained pair-camille 9999-01-01;A day is written as 2026-03-01, and is not to come.",
        "undertaking pair-camille 9999-01-01;A day is written as 2026-03-01, and is not to come.",
        "trained pair-camille;partner trained CLIENT DAY",
        "undertaking;partner trained CLIENT DAY",
        "end;partner trained CLIENT DAY",
        "renewed pair-camille 2026-01-01;partner trained CLIENT DAY"
      })
  void whatIsNoPartnerNoDayOrNoWordIsRefused(String typed, String because) {
    OperatorReply reply = run(typed.split(" "));

    assertThat(reply.done()).isFalse();
    assertThat(reply.text()).startsWith(because);
  }

  private void added() {
    Someone.untrained(world, id, CIRCLE);
    world
        .everything()
        .update("update token_client set role = 'citizen-partner' where client_id = ?", id);
  }

  private OperatorReply run(String... words) {
    return command.run(new Words(List.of(words)));
  }
}

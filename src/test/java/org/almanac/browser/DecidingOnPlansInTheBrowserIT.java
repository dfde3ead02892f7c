package org.almanac.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.IntStream;
import org.almanac.solution.PackageBuilder;
import org.junit.jupiter.api.Test;

@BrowserTest
class DecidingOnPlansInTheBrowserIT {

    private static final String HOSTILE = "<img src=x onerror=\"document.title='owned'\">{{7*7}}";

    @Test
    void theRequesterCannotApproveAndSeesWhy(WebPage web) {
        var prepared = new Preparation(web).environment("own", "production").upload(solution("Own"));
        prepared.user("both", "operators", "approvers").startUntilApproval("both", "own", "Own");

        var tasklist = Tasklist.of(web, "both").open("Own 1.0.0.0").claim();

        assertThat(tasklist.alert()).containsText("The requester cannot approve");
        assertThat(tasklist.alert()).containsText("Ask somebody else of the group approvers to decide");
        assertThat(tasklist.form().getByLabel("Approve")).isDisabled();
        assertThat(tasklist.completeButton()).isDisabled();
    }

    @Test
    void aStalePlanIsNotDecidedOnButMadeAnew(WebPage web) {
        var prepared = new Preparation(web)
                .environment("moving", "production")
                .upload(solution("Early"))
                .upload(solution("Late"));
        var early = prepared.startUntilApproval("operator", "moving", "Early");
        var late = prepared.startUntilApproval("operator", "moving", "Late");
        prepared.decide("approver", early, "approve");
        prepared.awaitState(early, "succeeded");

        var tasklist = Tasklist.of(web, "approver").open("Late 1.0.0.0").claim();
        assertThat(tasklist.alert()).containsText("The plan is stale");
        assertThat(tasklist.form().getByLabel("Approve")).isDisabled();
        tasklist.complete();
        prepared.awaitRounds(late, 2);

        tasklist = Tasklist.of(web.another(), "approver").open("Late 1.0.0.0").claim();
        assertThat(tasklist.alert()).hasCount(0);
        tasklist.decide("Approve", "Now it holds");
        prepared.awaitState(late, "succeeded");
    }

    @Test
    void aRefusedPlanIsShownWithItsCauseAndWhatToDo(WebPage web) {
        var needy = solution("Needy")
                .missingDependency(
                        Map.of(
                                "type",
                                "1",
                                "schemaName",
                                "fleet_vehicle",
                                "displayName",
                                "Vehicle",
                                "solution",
                                "Fleet (2.0.0.0)"),
                        Map.of("type", "1", "schemaName", "ctso_Needy", "displayName", "Needy"));
        var prepared = new Preparation(web).environment("poor", "production").upload(needy);
        prepared.awaitState(prepared.start("operator", "poor", "Needy", "To be refused"), "refused");

        var cockpit = Cockpit.of(web, "viewer");

        var shown = cockpit.openDeployment("Needy 1.0.0.0");
        assertThat(shown).containsText("The environment lacks Entity fleet_vehicle");
        assertThat(shown).containsText("Remove the causes listed");
        assertThat(cockpit.plan()).containsText("Nothing of Needy 1.0.0.0 is imported.");
    }

    @Test
    void hostileNamesAreShownAsText(WebPage web) {
        var hostile = solution("Hostile").displayName(HOSTILE).role(HOSTILE, Map.of());
        var prepared = new Preparation(web).environment("calm", "production").upload(hostile);
        prepared.awaitState(prepared.start("operator", "calm", "Hostile", HOSTILE), "awaiting-approval");

        var form = Tasklist.of(web, "approver").open("Hostile 1.0.0.0").form();
        assertThat(form.locator("p").filter(new Locator.FilterOptions().setHasText("requested by")))
                .containsText(HOSTILE);
        assertThat(form.getByRole(AriaRole.TABLE).last()).containsText(HOSTILE);
        var cockpit = Cockpit.of(web, "approver");
        assertThat(cockpit.openDeployment("Hostile 1.0.0.0")).containsText("Reason: " + HOSTILE);
        assertThat(cockpit.plan()).containsText(HOSTILE);
        assertThat(web.page().locator("img[src=x]")).hasCount(0);
        assertThat(web.unexpectedErrors()).isEmpty();
    }

    @Test
    void aThousandChangesAreShownInPartsAndFoundByName(WebPage web) {
        var large = PackageBuilder.solution("Large");
        IntStream.range(0, 1000)
                .forEach(
                        i -> large.webResource("ctso_/file" + i + ".js", ("// " + i).getBytes(StandardCharsets.UTF_8)));
        new Preparation(web)
                .environment("wide", "production")
                .upload(large)
                .startUntilApproval("operator", "wide", "Large");

        var form = Tasklist.of(web, "approver").open("Large 1.0.0.0").claim().form();

        assertThat(form).containsText("100 of 1000 changes are shown.");
        form.getByText("Show more").click();
        assertThat(form).containsText("200 of 1000 changes are shown.");
        form.getByLabel("Name or kind contains").fill("file999.js");
        assertThat(form.getByRole(AriaRole.TABLE).last().locator("tbody tr")).hasCount(1);
    }

    private static PackageBuilder solution(String name) {
        return PackageBuilder.solution(name).table("ctso_" + name, table -> table.column("ctso_note", "nvarchar"));
    }
}

package org.almanac.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.almanac.solution.PackageBuilder;
import org.junit.jupiter.api.Test;

@BrowserTest
class InstallingASolutionInTheBrowserIT {

    @Test
    void anOperatorStartsAnApproverApprovesAndTheSolutionIsListed(WebPage web) {
        new Preparation(web).environment("main", "production").upload(solution("MainJob"));
        Tasklist.of(web, "operator").start("main (production)", "MainJob 1.0.0.0 managed", "First release");
        var operator = Cockpit.of(web, "operator");
        assertThat(operator.openDeployment("MainJob 1.0.0.0")).containsText("awaiting approval");

        var approver =
                Tasklist.of(web.another(), "approver").open("MainJob 1.0.0.0").claim();
        assertThat(approver.form())
                .containsText("MainJob 1.0.0.0 (managed) into main (production), requested by operator");
        assertThat(approver.form()).containsText("First release");
        assertThat(approver.form()).containsText("ctso_MainJob");
        approver.decide("Approve", "Looks good");

        assertThat(operator.deployment()).containsText("succeeded");
        assertThat(operator.deployment()).containsText("Looks good");
        assertThat(operator.deployment()).containsText("every planned component was read back");
        assertThat(operator.deployments()).containsText("MainJob 1.0.0.0");
        assertThat(operator.solutionsOf("main")).containsText("MainJob");
        assertThat(web.unexpectedErrors()).isEmpty();
    }

    @Test
    void aRejectedPlanChangesNothingAndTheRequesterReadsWhy(WebPage web) {
        var prepared =
                new Preparation(web).environment("rejected", "production").upload(solution("Rejected"));
        prepared.startUntilApproval("operator", "rejected", "Rejected");

        Tasklist.of(web.another(), "approver").open("Rejected 1.0.0.0").claim().decide("Reject", "Not before Monday");

        var shown = Cockpit.of(web, "operator").openDeployment("Rejected 1.0.0.0");
        assertThat(shown).containsText("approver rejected the plan with the comment: Not before Monday");
        assertThat(shown).containsText("start a new deployment");
        assertThat(prepared.solutions("rejected")).isEmpty();
    }

    @Test
    void aDeploymentStartedFromTheProcessInCockpitIsShownInTheTabOfItsInstance(WebPage web) {
        new Preparation(web).environment("tabbed", "production").upload(solution("Tabbed"));

        var cockpit = Cockpit.of(web, "operator").start("tabbed (production)", "Tabbed 1.0.0.0 managed", "For the tab");

        assertThat(cockpit.deployment()).containsText("awaiting approval");
        assertThat(cockpit.deployment()).containsText("Reason: For the tab");
        assertThat(cockpit.deployment()).containsText("1 approval needed from the group approvers");
        assertThat(cockpit.plan()).containsText("Installs Tabbed 1.0.0.0 (managed).");
        assertThat(cockpit.plan()).containsText("ctso_Tabbed");
        assertThat(web.unexpectedErrors()).isEmpty();
    }

    private static PackageBuilder solution(String name) {
        return PackageBuilder.solution(name).table("ctso_" + name, table -> table.column("ctso_note", "nvarchar"));
    }
}

package org.almanac.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.regex.Pattern;
import org.almanac.sample.SamplePackages;
import org.junit.jupiter.api.Test;

@BrowserTest
class OrderManagementInTheBrowserIT {

    private static final String ASSIGNMENT = "Simple fulfillment assignment policy";
    private static final String HEADER = "Order header validation policy";
    private static final String FULFILLMENT = "IOM lab fulfillment provider";
    private static final String FLOW = "IOM Lab order flow";
    private static final String SEATTLE = "Assignment rule - Seattle";

    @Test
    void anEnvironmentWithoutOrderManagementSaysSo(WebPage web) {
        new Preparation(web).environment("unordered", "developer");

        var cockpit = Cockpit.of(web, "viewer").orderManagementOf("unordered");

        assertThat(cockpit.overview()).containsText("Intelligent Order Management is not installed");
        assertThat(web.unexpectedErrors()).isEmpty();
    }

    @Test
    void policiesProvidersAndOrchestrationsAreShownWithWhatTheyDependOn(WebPage web) {
        installed(web, "ordered").submit("ordered", Map.of("order", "activate", "policy", HEADER));

        var cockpit = Cockpit.of(web, "viewer").orderManagementOf("ordered");

        assertThat(cockpit.overview()).containsText("1 of 7 policies published");
        assertThat(cockpit.row("Policies", HEADER)).containsText("published");
        assertThat(cockpit.row("Policies", HEADER)).containsText("ShipToCountry - US: if Ship to country equals US");
        assertThat(cockpit.row("Policies", ASSIGNMENT)).containsText("1, 2, 3");
        assertThat(cockpit.row("Providers", FULFILLMENT)).containsText("installed");
        assertThat(cockpit.row("Providers", FULFILLMENT)).containsText("shared_outlook not connected");
        assertThat(cockpit.row("Orchestrations", FLOW)).containsText("provider " + FULFILLMENT + " installed");
        assertThat(cockpit.row("Orchestrations", FLOW)).containsText("policy " + HEADER + " published");

        var policy = cockpit.open("Policy", ASSIGNMENT);
        assertThat(policy).containsText("Quantity >= 100");
        var second = policy.locator("details").filter(new Locator.FilterOptions().setHasText("Version 2"));
        assertThat(second.getByRole(AriaRole.TABLE)).not().isVisible();
        second.locator("summary").click();
        assertThat(second.getByRole(AriaRole.TABLE)).containsText("Quantity >= 50");

        var orchestration = cockpit.open("Orchestration", FLOW);
        assertThat(orchestration
                        .getByRole(AriaRole.ROW)
                        .filter(new Locator.FilterOptions().setHasText("Send to Seattle")))
                .containsText(FULFILLMENT);
        assertThat(web.unexpectedErrors()).isEmpty();
    }

    @Test
    void thePageLeadsToTheStartForms(WebPage web) {
        installed(web, "led");

        var cockpit = Cockpit.of(web, "operator").orderManagementOf("led");
        assertThat(link(cockpit, "Deploy order management"))
                .hasAttribute("href", Pattern.compile(".*/app/tasklist/.*#/\\?processStart=deploy-order-management"));
        link(cockpit, "Roll back a policy").click();

        assertThat(web.page().locator("form[name=startRollBackPolicy]")).isVisible();
    }

    private static Locator link(Cockpit cockpit, String name) {
        return cockpit.overview().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
    }

    // map scenario 65
    @Test
    void anOperatorDeploysAndGivesTheConnectionsThatAreMissing(WebPage web) {
        var prepared = new Preparation(web)
                .environment("connecting", "developer", "msdyn_IntelligentOrderManagement*")
                .upload(SamplePackages.CONTOSO_ORDER_MANAGEMENT);

        var tasklist = Tasklist.of(web, "operator")
                .openStartForm("Deploy order management", "connecting (developer)")
                .choose("Package", "ContosoOrderManagement 1.0.0.1 managed")
                .fill("Settings", "{\"ConnectionReferences\": ");
        assertThat(web.page().getByText("That is not the JSON that is expected here."))
                .isVisible();
        tasklist.fill("Settings", "").fill("Reason", "From Tasklist").send();

        var form = tasklist.openForm("Provide connections", "provideOrderConnections");
        tasklist.claim();
        assertThat(form).containsText(FULFILLMENT);
        var inputs = form.getByRole(AriaRole.TEXTBOX);
        for (int i = 0; i < inputs.count(); i++) {
            inputs.nth(i).fill("connection-" + i);
        }
        tasklist.completeButton().click();
        assertThat(form).not().isVisible();

        var cockpit = Cockpit.of(web, "operator");
        assertThat(cockpit.openDeployment("ContosoOrderManagement 1.0.0.1", "connecting"))
                .containsText("succeeded");
        cockpit.orderManagementOf("connecting");
        assertThat(cockpit.row("Orchestrations", FLOW).getByText("published").first())
                .isVisible();
        assertThat(cockpit.row("Providers", FULFILLMENT)).containsText("activated");
        assertThat(web.page().getByText("connection-0")).not().isVisible();
        assertThat(prepared.orderItem("connecting", "orchestrations", FLOW)
                        .path("state")
                        .asText())
                .isEqualTo("published");
        assertThat(web.unexpectedErrors()).isEmpty();
    }

    // map scenario 68
    @Test
    void anOperatorRollsAPolicyBackToAVersionThatTheFormShows(WebPage web) {
        var prepared = installed(web, "rolled").rule("rolled", ASSIGNMENT, SEATTLE, "if Quantity >= 110");

        var tasklist = Tasklist.of(web, "operator")
                .openStartForm("Roll back policy", "rolled (developer)")
                .chooseContaining("Policy", ASSIGNMENT)
                .chooseContaining("Version", "Version 2");
        var form = web.page().locator("form[name=startRollBackPolicy]");
        assertThat(form.getByRole(AriaRole.TABLE, new Locator.GetByRoleOptions().setName("Rules of version 2")))
                .containsText("Quantity >= 50");
        assertThat(form.getByRole(AriaRole.TABLE, new Locator.GetByRoleOptions().setName("Rules now")))
                .containsText("Quantity >= 110");
        tasklist.fill("Reason", "The threshold was right before").send();

        var cockpit = Cockpit.of(web, "operator");
        assertThat(cockpit.openDeployment(ASSIGNMENT, "rolled")).containsText("succeeded");
        assertThat(cockpit.plan().getByRole(AriaRole.TABLE, new Locator.GetByRoleOptions().setName("Planned steps")))
                .containsText("restore");
        assertThat(prepared.orderItem("rolled", "policies", ASSIGNMENT)
                        .path("rules")
                        .findValuesAsText("definition"))
                .anyMatch(definition -> definition.contains("Quantity >= 50"));
        assertThat(web.unexpectedErrors()).isEmpty();
    }

    private static Preparation installed(WebPage web, String environment) {
        return new Preparation(web)
                .environment(environment, "developer", "msdyn_IntelligentOrderManagement*")
                .upload(SamplePackages.CONTOSO_ORDER_MANAGEMENT)
                .installed(environment, "ContosoOrderManagement");
    }
}

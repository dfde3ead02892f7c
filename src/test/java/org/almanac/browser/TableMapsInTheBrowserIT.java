package org.almanac.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.almanac.sample.SamplePackages;
import org.junit.jupiter.api.Test;

@BrowserTest
class TableMapsInTheBrowserIT {

    private static final String CUSTOMERS = "accounts - Customers V3";

    @Test
    void anEnvironmentWithoutDualWriteSaysWhatToDo(WebPage web) {
        new Preparation(web).environment("plain", "developer");

        var cockpit = Cockpit.of(web, "viewer");
        cockpit.tableMapsOf("plain");

        assertThat(cockpit.link()).containsText("Dual Write Core is not installed");
        assertThat(cockpit.link()).containsText("Start the process set-up-dual-write.");
        assertThat(web.unexpectedErrors()).isEmpty();
    }

    @Test
    void tableMapsAreShownWithTheirVersionsAndMapping(WebPage web) {
        linked(web, "shown");

        var cockpit = Cockpit.of(web, "viewer");
        var list = cockpit.tableMapsOf("shown");

        assertThat(cockpit.link()).containsText("Linked with shown.operations.example");
        assertThat(row(list, CUSTOMERS)).containsText("running");
        assertThat(row(list, CUSTOMERS)).containsText("live");
        var map = cockpit.openTableMap(CUSTOMERS);
        assertThat(map).containsText("Allowed now: stop, pause.");
        map.getByRole(AriaRole.TABLE).last().getByRole(AriaRole.BUTTON).first().click();
        assertThat(map).containsText("CUSTOMERACCOUNT");
        assertThat(map).containsText("accountnumber");
        assertThat(web.unexpectedErrors()).isEmpty();
    }

    @Test
    void anOperatorDeploysTableMapsFromTasklist(WebPage web) {
        var prepared = linked(web, "deployed");

        var tasklist = Tasklist.of(web, "operator")
                .openStartForm("Deploy table maps", "deployed (developer)")
                .choose("Package", "ContosoTableMaps 2.0.2.0 managed")
                .fill("Versions", "package; " + CUSTOMERS + "=2.0.2.0")
                .choose("Initial sync", "Skip it")
                .fill("Integration keys", "{\"accounts\": ");
        assertThat(web.page().getByText("That is not the JSON that is expected here."))
                .isVisible();
        tasklist.fill("Integration keys", "").fill("Reason", "From Tasklist").send();

        var cockpit = Cockpit.of(web, "operator");
        var deployment = cockpit.openDeployment("ContosoTableMaps 2.0.2.0", "deployed");
        assertThat(deployment).containsText("succeeded");
        assertThat(cockpit.plan().getByRole(AriaRole.TABLE, named("Planned steps")))
                .containsText(CUSTOMERS);
        assertThat(prepared.tableMap("deployed", CUSTOMERS)
                        .at("/applied/version")
                        .asText())
                .isEqualTo("2.0.2.0");
        assertThat(web.unexpectedErrors()).isEmpty();
    }

    @Test
    void anOperatorDecidesAboutTheInitialSync(WebPage web) {
        var prepared = linked(web, "asked").rows("asked", "Customers V3", "USMF", 600_000);
        String id = prepared.start(
                "deploy-table-maps",
                "asked",
                Map.of("package", "ContosoTableMaps", "versions", "package; " + CUSTOMERS + "=2.0.2.0"));

        var tasklist = Tasklist.of(web, "operator");
        var form = tasklist.openForm("Decide initial sync", "decideSync");
        tasklist.claim();
        assertThat(form).containsText(CUSTOMERS);
        assertThat(form).containsText("500000 rows");
        form.getByLabel("Skip").check();
        tasklist.completeButton().click();

        prepared.awaitState(id, "succeeded");
        assertThat(prepared.tableMap("asked", CUSTOMERS).path("state").asText()).isEqualTo("running");
        assertThat(web.unexpectedErrors()).isEmpty();
    }

    // map scenario 50
    @Test
    void aDeploymentThatFailedAndWasTakenBackSaysWhatToDo(WebPage web) {
        var prepared = linked(web, "reverted").fault("reverted", "start", CUSTOMERS, 2);
        String id = prepared.start(
                "deploy-table-maps",
                "reverted",
                Map.of(
                        "package", "ContosoTableMaps",
                        "versions", "package; " + CUSTOMERS + "=2.0.2.0",
                        "initialSync", "skip",
                        "reason", "To be taken back"));
        prepared.awaitState(id, "undone");

        var cockpit = Cockpit.of(web, "operator");
        var deployment = cockpit.openDeployment("ContosoTableMaps 2.0.2.0", "reverted");
        assertThat(deployment).containsText("the environment is as it was before");
        assertThat(deployment).containsText("ALM-DW-010");
        assertThat(deployment).containsText("then deploy again");
        assertThat(prepared.tableMap("reverted", CUSTOMERS).path("state").asText())
                .isEqualTo("running");
        assertThat(web.unexpectedErrors()).isEmpty();
    }

    /** Other rows may name the map as well, as one that they run after. */
    private static Locator row(Locator list, String map) {
        return list.getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions()
                        .setHas(list.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(map))));
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }

    /** With Microsoft's maps, of which customers run. */
    private static Preparation linked(WebPage web, String environment) {
        return new Preparation(web)
                .environment(environment, "developer", "msdynce_*")
                .upload(
                        SamplePackages.DUAL_WRITE_CORE,
                        SamplePackages.FINANCE_ADD_IN,
                        SamplePackages.CONTOSO_TABLE_MAPS)
                .installed(environment, "DualWriteCore")
                .installed(environment, "Dynamics365FinanceAndOperationsDualWriteMaps")
                .order(
                        environment,
                        Map.of(
                                "order",
                                "create-link",
                                "finance",
                                environment + ".operations.example",
                                "companies",
                                List.of("USMF", "DEMF")))
                .order(
                        environment,
                        Map.of("order", "apply-solution", "solution", "Dynamics365FinanceAndOperationsDualWriteMaps"))
                .order(environment, Map.of("order", "initialize", "map", CUSTOMERS))
                .order(environment, Map.of("order", "refresh-tables", "map", CUSTOMERS))
                .order(environment, Map.of("order", "start", "map", CUSTOMERS, "initialSync", false));
    }
}

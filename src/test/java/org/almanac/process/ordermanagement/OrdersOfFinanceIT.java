package org.almanac.process.ordermanagement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.almanac.deployment.DeploymentState;
import org.almanac.dualwrite.DualWrite;
import org.almanac.dualwrite.DualWriteOrder;
import org.almanac.dualwrite.DualWriteRequest;
import org.almanac.dualwrite.MapPair;
import org.almanac.environment.EnvironmentName;
import org.almanac.ordermanagement.FinanceRequirement;
import org.almanac.process.staging.StagedRun;
import org.almanac.process.staging.StagedTest;
import org.almanac.sample.SamplePackage;
import org.almanac.sample.SamplePackages;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An orchestration that sends orders to finance and operations needs two table maps that are live with certain filters. */
@StagedTest
class OrdersOfFinanceIT {

    private static final String COMPANY = "msdyn_company.cdm_companycode";

    @Autowired
    private OrderStage stage;

    @Autowired
    private DualWrite dualWrite;

    private EnvironmentName linked(SamplePackage... packages) {
        EnvironmentName environment = stage.environment();
        stage.installed(environment, SamplePackages.DUAL_WRITE_CORE);
        stage.installed(environment, SamplePackages.FINANCE_ADD_IN);
        for (SamplePackage one : packages) {
            stage.installed(environment, one);
        }
        order(environment, new DualWriteOrder.CreateLink(environment + ".operations.example", List.of("USMF")));
        return environment;
    }

    private void order(EnvironmentName environment, DualWriteOrder order) {
        String run = "page-" + UUID.randomUUID();
        stage.in(() -> {
            dualWrite.submit(environment, List.of(new DualWriteRequest(run + "/1", order)));
            return run;
        });
        assertThat(dualWrite.requests(environment, run).get(0).message()).isNull();
    }

    private StagedRun deploy(EnvironmentName environment) {
        return stage.start(
                "deploy-order-management",
                environment,
                Map.of(
                        "package",
                        "ContosoFinanceOrders",
                        "settings",
                        "{\"EnvironmentVariables\":[],\"ConnectionReferences\":[{\"LogicalName\":"
                                + "\"ctso_msdyn_financeandoperationsprovider_shared_commondataserviceforapps\","
                                + "\"ConnectionId\":\"c0ffee\",\"ConnectorId\":\"\"}]}"));
    }

    @Test
    void withoutTheMapsThePlanIsRefusedAndTheyAreNamed() {
        EnvironmentName environment = linked();

        StagedRun run = deploy(environment);

        assertThat(run.state()).as(() -> String.valueOf(run.now())).isEqualTo(DeploymentState.REFUSED);
        assertThat(run.problem().items()).extracting(item -> item.code()).containsOnly("ALM-OM-012");
        assertThat(run.problem().items().toString()).contains("CDS sales order headers", "CDS sales order lines V2");
        assertThat(stage.given(environment, run)).isEmpty();
    }

    @Test
    void mapsThatWereNotAppliedDoNotCount() {
        EnvironmentName environment = linked(SamplePackages.ORDER_MANAGEMENT_MAPS);

        StagedRun run = deploy(environment);

        assertThat(run.state()).isEqualTo(DeploymentState.REFUSED);
        assertThat(run.problem().items().toString()).contains("There is no table map");
    }

    @Test
    void aMapThatRunsWithoutTheFilterDoesNotCount() {
        EnvironmentName environment = linked();
        order(environment, new DualWriteOrder.ApplySolution("Dynamics365FinanceAndOperationsDualWriteMaps"));
        order(
                environment,
                new DualWriteOrder.SetKeys(Map.of("salesorders", List.of("msdyn_salesordernumber", COMPANY))));
        running(environment, new MapPair("salesorders", "CDS sales order headers"));

        StagedRun run = deploy(environment);

        assertThat(run.state()).as(() -> String.valueOf(run.now())).isEqualTo(DeploymentState.REFUSED);
        assertThat(run.problem().items().toString())
                .contains("salesorders - CDS sales order headers lacks the filter msdyn_ordertype eq 192350000");
    }

    private void running(EnvironmentName environment, MapPair pair) {
        order(environment, new DualWriteOrder.Initialize(pair));
        order(environment, new DualWriteOrder.RefreshTables(pair));
        order(environment, new DualWriteOrder.Start(pair, false));
    }

    @Test
    void withBothMapsLiveAndFilteredTheOrchestrationIsPublished() {
        EnvironmentName environment = linked(SamplePackages.ORDER_MANAGEMENT_MAPS);
        order(environment, new DualWriteOrder.ApplySolution("msdyn_OrderManagementTableMaps"));
        order(
                environment,
                new DualWriteOrder.SetKeys(Map.of(
                        "salesorders", List.of("msdyn_salesordernumber", COMPANY),
                        "salesorderdetails",
                                List.of("sequencenumber", "salesorderid.msdyn_salesordernumber", COMPANY))));
        for (FinanceRequirement map : FinanceRequirement.all()) {
            running(environment, new MapPair(map.set(), map.entity()));
        }

        StagedRun run = deploy(environment);

        assertThat(run.state()).as(() -> String.valueOf(run.now())).isEqualTo(DeploymentState.SUCCEEDED);
        assertThat(stage.snapshot(environment).model().orchestrations()).allMatch(one -> one.active());
    }
}

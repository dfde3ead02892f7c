package org.almanac.process.ordermanagement;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.almanac.environment.EnvironmentName;
import org.almanac.ordermanagement.ItemKind;
import org.almanac.ordermanagement.OrchestrationRecords;
import org.almanac.ordermanagement.PolicyRecords;
import org.almanac.ordermanagement.ProviderRecords;
import org.almanac.ordermanagement.RecordPackage;
import org.almanac.ordermanagement.Records;
import org.almanac.process.staging.MeasuredDeployment;
import org.almanac.process.staging.MeasuredRuns;
import org.almanac.process.staging.StagedRun;

/**
 * Deployments of fifty policies, twenty providers and ten orchestrations, each of which changes, to an environment in which all of
 * them are active: everything is deactivated, imported and activated again. Providers settle at once.
 */
public final class DeployingOrders implements MeasuredDeployment {

    private static final int POLICIES = 50;
    private static final int PROVIDERS = 20;
    private static final int ORCHESTRATIONS = 10;

    private final MeasuredRuns runs;
    private final OrderStage stage;

    public DeployingOrders(MeasuredRuns runs) {
        this.runs = runs;
        stage = runs.stage(OrderStage.class);
    }

    /** Second versions to an environment in which the first ones are active. */
    @Override
    public double deploy() {
        EnvironmentName environment = stage.environment();
        String first = shelved(1);
        StagedRun installed = stage.request("install-solution", environment, Map.of("package", first));
        runs.measured(stage, installed);
        stage.connected(environment);
        for (ItemKind kind : ItemKind.values()) {
            stage.snapshot(environment).model().items().stream()
                    .filter(one -> one.item().kind() == kind)
                    .forEach(one -> stage.activated(environment, one));
        }
        return runs.measured(
                stage, stage.request("deploy-order-management", environment, Map.of("package", shelved(2))));
    }

    private String shelved(int version) {
        byte[] zip = RecordPackage.of(
                "ManyOrders", "1.0.0." + version, records(version).rows());
        return stage.catalog()
                .shelve(new ByteArrayInputStream(zip), "bench")
                .id()
                .hex();
    }

    private static Records records(int version) {
        Records records = Records.of("ManyOrders", true);
        List<PolicyRecords> policies = new ArrayList<>();
        for (int i = 0; i < POLICIES; i++) {
            policies.add(records.policy("Policy " + i)
                    .rule("Threshold", "if Quantity >= " + version * 100 + " then Priority = High"));
        }
        List<UUID> actions = new ArrayList<>();
        for (int i = 0; i < PROVIDERS; i++) {
            ProviderRecords provider = records.provider("Provider " + i)
                    .connection("shared_outlook")
                    .action("Send " + i, "{\"v\":" + version + "}");
            actions.add(provider.action("Send " + i));
        }
        for (int i = 0; i < ORCHESTRATIONS; i++) {
            OrchestrationRecords orchestration = records.orchestration("Orchestration " + i);
            for (int k = 0; k < POLICIES / ORCHESTRATIONS; k++) {
                orchestration.validating(
                        "Check " + k + " v" + version, policies.get(i * POLICIES / ORCHESTRATIONS + k));
            }
            for (int k = 0; k < PROVIDERS / ORCHESTRATIONS; k++) {
                orchestration.sending("Send " + k, actions.get(i * PROVIDERS / ORCHESTRATIONS + k));
            }
        }
        return records;
    }
}

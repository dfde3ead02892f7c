package org.almanac.process.tablemaps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.almanac.dualwrite.DualWrite;
import org.almanac.dualwrite.DualWriteOrder;
import org.almanac.dualwrite.DualWriteRehearsal;
import org.almanac.dualwrite.DualWriteRequest;
import org.almanac.dualwrite.DualWriteSnapshot;
import org.almanac.dualwrite.MapPair;
import org.almanac.dualwrite.RequestStatus;
import org.almanac.dualwrite.TableMap;
import org.almanac.environment.EnvironmentName;
import org.almanac.process.staging.ProcessStage;
import org.almanac.process.staging.StageParts;
import org.almanac.sample.SamplePackages;
import org.springframework.boot.test.context.TestComponent;

/** Environments with table maps, and the desk at which deployments to them are started. */
@TestComponent
class DualWriteStage extends ProcessStage {

    final DualWrite dualWrite;
    final DualWriteRehearsal rehearsal;

    DualWriteStage(StageParts parts, DualWrite dualWrite, DualWriteRehearsal rehearsal) {
        super(parts);
        this.dualWrite = dualWrite;
        this.rehearsal = rehearsal;
    }

    /** With core, Microsoft's maps applied, and those running that the test names. */
    EnvironmentName linked(String... running) {
        EnvironmentName environment = environment();
        installed(environment, SamplePackages.DUAL_WRITE_CORE);
        installed(environment, SamplePackages.FINANCE_ADD_IN);
        order(environment, new DualWriteOrder.CreateLink(host(environment), List.of("USMF", "DEMF")));
        order(environment, new DualWriteOrder.ApplySolution("Dynamics365FinanceAndOperationsDualWriteMaps"));
        order(
                environment,
                new DualWriteOrder.SetKeys(Map.of(
                        "accounts", List.of("accountnumber", "msdyn_company.cdm_companycode"),
                        "contacts", List.of("msdyn_contactpersonid", "msdyn_company.cdm_companycode"),
                        "msdyn_customergroups", List.of("msdyn_groupid", "msdyn_company.cdm_companycode"))));
        for (String name : running) {
            running(environment, name);
        }
        return environment;
    }

    /** Finance and operations is linked one to one. */
    static String host(EnvironmentName environment) {
        return environment + ".operations.example";
    }

    void running(EnvironmentName environment, String name) {
        MapPair pair = MapPair.parse(name);
        order(environment, new DualWriteOrder.Initialize(pair));
        order(environment, new DualWriteOrder.RefreshTables(pair));
        order(environment, new DualWriteOrder.Start(pair, false));
    }

    /** An order as somebody gives it on the Dual-write page. */
    RequestStatus order(EnvironmentName environment, DualWriteOrder order) {
        String run = "page-" + UUID.randomUUID();
        in(() -> {
            dualWrite.submit(environment, List.of(new DualWriteRequest(run + "/1", order)));
            return run;
        });
        RequestStatus status = dualWrite.requests(environment, run).get(0);
        assertThat(status.message()).isNull();
        return status;
    }

    DualWriteSnapshot snapshot(EnvironmentName environment) {
        return dualWrite.read(environment);
    }

    TableMap map(EnvironmentName environment, String name) {
        return snapshot(environment).named(name);
    }

    /** Versions, states and keys. */
    String state(EnvironmentName environment) {
        DualWriteSnapshot now = snapshot(environment);
        List<String> lines = new ArrayList<>();
        now.maps()
                .forEach(map -> lines.add(map.pair() + " " + map.applied() + " " + map.state() + " "
                        + map.appliedVersion()
                                .map(version -> version.definition().hex())
                                .orElse("-")));
        return lines + " " + now.keys() + " " + (now.link() != null);
    }
}

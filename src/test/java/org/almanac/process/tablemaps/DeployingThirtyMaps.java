package org.almanac.process.tablemaps;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.almanac.dualwrite.DualWriteOrder;
import org.almanac.environment.EnvironmentName;
import org.almanac.process.staging.MeasuredDeployment;
import org.almanac.process.staging.MeasuredRuns;
import org.almanac.process.staging.StagedRun;
import org.almanac.sample.SamplePackages;
import org.almanac.solution.PackageBuilder;

/**
 * Deployments of thirty map versions, from the stop to the verified start, beside an empty process with the same number of
 * transactions on the same database.
 */
public final class DeployingThirtyMaps implements MeasuredDeployment {

    private static final int MAPS = 30;

    private final MeasuredRuns runs;
    private final DualWriteStage stage;
    private EnvironmentName environment;
    private int version;

    public DeployingThirtyMaps(MeasuredRuns runs) {
        this.runs = runs;
        stage = runs.stage(DualWriteStage.class);
        environment = withFirstVersions();
    }

    /** A new environment in which the first versions of all maps run. */
    private EnvironmentName withFirstVersions() {
        environment = stage.environment();
        stage.installed(environment, SamplePackages.DUAL_WRITE_CORE);
        stage.order(environment, new DualWriteOrder.CreateLink(DualWriteStage.host(environment), List.of("USMF")));
        version = 0;
        deploy("run");
        return environment;
    }

    /** Thirty new versions; those of before stay in the environment, as an update leaves them. */
    private byte[] nextPackage() {
        version++;
        PackageBuilder solution = PackageBuilder.solution("ThirtyMaps").version("1.0.0." + version);
        for (int i = 0; i < MAPS; i++) {
            String set = "ctso_thing" + i + "s";
            if (version == 1) {
                solution.table(
                        "ctso_thing" + i,
                        table -> table.column("ctso_name", "nvarchar").column("ctso_number", "nvarchar"));
            }
            add(solution, i, set, version);
        }
        return solution.toBytes();
    }

    private static void add(PackageBuilder solution, int i, String set, int saved) {
        String name = set + " - Things " + i;
        String field = "{\"syncDirection\":\"3\",\"sourceField\":\"%s\",\"destinationField\":\"%s\"}";
        String mapping = "{\"name\":\"" + name + "\",\"legs\":[{\"sourceSchema\":\"Things " + i
                + "\",\"destinationSchema\":\"" + set + "\",\"sourceFilter\":\"\",\"reversedSourceFilter\":\"\","
                + "\"fieldMappings\":[" + field.formatted("NAME", "ctso_name") + ","
                + field.formatted("NUMBER", "ctso_number") + "]}]}";
        Map<String, String> columns = new TreeMap<>();
        columns.put("msdyn_displayname", name);
        columns.put("msdyn_mapping", mapping);
        columns.put("msdyn_name", "ctso_[" + name + "]");
        columns.put("msdyn_version", "1.0.0." + saved);
        columns.put("statecode", "0");
        columns.put("statuscode", "1");
        solution.inline(
                "msdyn_dualwriteentitymaps",
                "msdyn_dualwriteentitymap",
                Map.of("msdyn_dualwriteentitymapid", new UUID(i, saved).toString()),
                columns);
    }

    private static String keys() {
        StringBuilder keys = new StringBuilder("{");
        for (int i = 0; i < MAPS; i++) {
            keys.append(i == 0 ? "" : ",").append("\"ctso_thing").append(i).append("s\":[\"ctso_name\"]");
        }
        return keys.append('}').toString();
    }

    /** Second versions to an environment in which the first ones run. */
    @Override
    public double deploy() {
        environment = withFirstVersions();
        return deploy("keep");
    }

    private double deploy(String start) {
        String id = stage.catalog()
                .shelve(new ByteArrayInputStream(nextPackage()), "bench")
                .id()
                .hex();
        StagedRun run = stage.request(
                "deploy-table-maps",
                environment,
                Map.of(
                        "package",
                        id,
                        "start",
                        start,
                        "keys",
                        keys(),
                        "initialSync",
                        "skip",
                        "mode",
                        version == 1 ? "auto" : "update"));
        return runs.measured(stage, run);
    }
}

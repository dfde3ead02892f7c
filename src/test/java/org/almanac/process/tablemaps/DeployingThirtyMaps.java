package org.almanac.process.tablemaps;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.almanac.deployment.DeploymentState;
import org.almanac.dualwrite.DualWriteOrder;
import org.almanac.environment.EnvironmentName;
import org.almanac.process.staging.StageContext;
import org.almanac.process.staging.StagedRun;
import org.almanac.sample.SamplePackages;
import org.almanac.solution.PackageBuilder;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.builder.AbstractFlowNodeBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.ConfigurableTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Deployments of thirty map versions, from the stop to the verified start, beside an empty process with the same number of
 * transactions on the same database.
 */
public final class DeployingThirtyMaps implements AutoCloseable {

    private static final int MAPS = 30;
    private static final double MILLION = 1e6;

    private final ConfigurableApplicationContext beans;
    private final DualWriteStage stage;
    private EnvironmentName environment;
    private int version;
    private int transactions;
    private final AtomicInteger commits = new AtomicInteger();

    /** @param url of a new database */
    public DeployingThirtyMaps(String url, String folder) {
        beans = new SpringApplicationBuilder(StageContext.class)
                .web(WebApplicationType.NONE)
                .run(settings(url, folder));
        stage = beans.getBean(DualWriteStage.class);
        ((ConfigurableTransactionManager) beans.getBean(PlatformTransactionManager.class))
                .addListener(new TransactionExecutionListener() {
                    @Override
                    public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
                        if (transaction.isNewTransaction()) {
                            commits.incrementAndGet();
                        }
                    }
                });
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

    /** As arguments, which win over the program's own file of settings. */
    private static String[] settings(String url, String folder) {
        Map<String, Object> properties = new TreeMap<>();
        properties.put("spring.datasource.url", url);
        properties.put("spring.flyway.schemas", "ALM");
        properties.put("spring.flyway.default-schema", "ALM");
        properties.put("almanac.data", folder);
        properties.put("almanac.embedded.workers", "0");
        properties.put("camunda.bpm.auto-deployment-enabled", "true");
        properties.put(
                "camunda.bpm.deployment-resource-pattern", "classpath*:processes/*.bpmn,classpath*:processes/*.dmn");
        properties.put("camunda.bpm.job-execution.enabled", "false");
        properties.put("camunda.bpm.authorization.enabled", "false");
        properties.put("spring.main.banner-mode", "off");
        properties.put("logging.level.root", "error");
        return properties.entrySet().stream()
                .map(one -> "--" + one.getKey() + "=" + one.getValue())
                .toArray(String[]::new);
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

    /** Milliseconds of a deployment of second versions to an environment in which the first ones run. */
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
        double time = 0;
        boolean changing = false;
        transactions = 0;
        for (var job = run.next(); job.isPresent(); job = run.next()) {
            changing |= isStep(job.get());
            int before = commits.get();
            long begin = System.nanoTime();
            run.execute(job.get());
            stage.work.workOff();
            if (changing) {
                time += (System.nanoTime() - begin) / MILLION;
                transactions += commits.get() - before;
            }
        }
        if (run.state() != DeploymentState.SUCCEEDED) {
            throw new IllegalStateException("the deployment ended as " + run.now());
        }
        return time;
    }

    private boolean isStep(Job job) {
        return stage.engine
                .getRepositoryService()
                .getProcessDefinition(job.getProcessDefinitionId())
                .getKey()
                .equals("carry-out-step");
    }

    /** How many transactions the last deployment took. */
    public int transactions() {
        return transactions;
    }

    /** Milliseconds of a process that does nothing in as many transactions as the last deployment took. */
    public double nothing() {
        String key = "nothing-" + transactions;
        if (stage.engine
                        .getRepositoryService()
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(key)
                        .count()
                == 0) {
            AbstractFlowNodeBuilder<?, ?> flow = Bpmn.createExecutableProcess(key)
                    .camundaHistoryTimeToLiveString("P1D")
                    .startEvent();
            for (int i = 0; i < transactions; i++) {
                flow = flow.serviceTask("task" + i).camundaAsyncBefore().camundaExpression("${true}");
            }
            stage.engine
                    .getRepositoryService()
                    .createDeployment()
                    .addModelInstance(key + ".bpmn", flow.endEvent().done())
                    .deploy();
        }
        String instance =
                stage.engine.getRuntimeService().startProcessInstanceByKey(key).getId();
        double time = 0;
        for (int i = 0; i < transactions; i++) {
            Job job = stage.engine
                    .getManagementService()
                    .createJobQuery()
                    .processInstanceId(instance)
                    .singleResult();
            long begin = System.nanoTime();
            stage.engine.getManagementService().executeJob(job.getId());
            time += (System.nanoTime() - begin) / MILLION;
        }
        return time;
    }

    @Override
    public void close() {
        beans.close();
    }
}

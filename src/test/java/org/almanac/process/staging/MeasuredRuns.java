package org.almanac.process.staging;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.almanac.deployment.DeploymentState;
import org.camunda.bpm.engine.ProcessEngine;
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

/** Measures deployments beside an empty process with the same number of transactions on the same database. */
public final class MeasuredRuns implements AutoCloseable {

    private static final double MILLION = 1e6;

    private final ConfigurableApplicationContext beans;
    private final ProcessEngine engine;
    private final AtomicInteger commits = new AtomicInteger();
    private int transactions;

    /** @param url of a new database */
    public MeasuredRuns(String url, String folder) {
        beans = new SpringApplicationBuilder(StageContext.class)
                .web(WebApplicationType.NONE)
                .run(settings(url, folder));
        engine = beans.getBean(ProcessEngine.class);
        ((ConfigurableTransactionManager) beans.getBean(PlatformTransactionManager.class))
                .addListener(new TransactionExecutionListener() {
                    @Override
                    public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
                        if (transaction.isNewTransaction()) {
                            commits.incrementAndGet();
                        }
                    }
                });
    }

    /** The stage of a test. */
    public <T> T stage(Class<T> type) {
        return beans.getBean(type);
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

    /** Milliseconds of a deployment from its first step to its end; planning is not counted. */
    public double measured(ProcessStage stage, StagedRun run) {
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
        return engine.getRepositoryService()
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
        if (engine.getRepositoryService()
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
            engine.getRepositoryService()
                    .createDeployment()
                    .addModelInstance(key + ".bpmn", flow.endEvent().done())
                    .deploy();
        }
        String instance =
                engine.getRuntimeService().startProcessInstanceByKey(key).getId();
        double time = 0;
        for (int i = 0; i < transactions; i++) {
            Job job = engine.getManagementService()
                    .createJobQuery()
                    .processInstanceId(instance)
                    .singleResult();
            long begin = System.nanoTime();
            engine.getManagementService().executeJob(job.getId());
            time += (System.nanoTime() - begin) / MILLION;
        }
        return time;
    }

    @Override
    public void close() {
        beans.close();
    }
}

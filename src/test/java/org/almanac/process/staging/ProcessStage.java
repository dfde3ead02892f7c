package org.almanac.process.staging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.almanac.catalog.Catalog;
import org.almanac.catalog.ShelvedPackage;
import org.almanac.deployment.Deployments;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.EnvironmentSettings;
import org.almanac.environment.EnvironmentType;
import org.almanac.environment.Environments;
import org.almanac.environment.ImportOptions;
import org.almanac.environment.Importing;
import org.almanac.environment.Plan;
import org.almanac.environment.Planning;
import org.almanac.environment.Progress;
import org.almanac.environment.ProvidedSolution;
import org.almanac.environment.StagedPackage;
import org.almanac.environment.StagedPackages;
import org.almanac.process.DeploymentDesk;
import org.almanac.process.Identity;
import org.almanac.process.StartDeployment;
import org.almanac.sample.SamplePackage;
import org.almanac.sample.SamplePackages;
import org.almanac.target.WaitingWork;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.transaction.support.TransactionTemplate;

/** Environments, and the desk at which deployments to them are started. */
public class ProcessStage {

    public static final Identity OPERATOR = new Identity("olga", List.of("operators"));
    private static final AtomicInteger NUMBER = new AtomicInteger();

    public final ProcessEngine engine;
    public final Deployments deployments;
    public final WaitingWork work;
    public final TransactionTemplate transactions;
    public final StageClock clock;
    private final Map<String, String> known = new ConcurrentHashMap<>();
    private final DeploymentDesk desk;
    private final Environments environments;
    private final Catalog catalog;
    private final StagedPackages packages;
    private final Planning planning;
    private final Importing importing;

    protected ProcessStage(StageParts parts) {
        this.engine = parts.engine();
        this.deployments = parts.deployments();
        this.work = parts.work();
        this.transactions = parts.transactions();
        this.clock = (StageClock) parts.clock();
        this.desk = parts.desk();
        this.environments = parts.environments();
        this.catalog = parts.catalog();
        this.packages = parts.packages();
        this.planning = parts.planning();
        this.importing = parts.importing();
        SamplePackages.all().forEach(this::shelved);
    }

    /** Works something out the first time it is asked for. */
    public String once(String what, Supplier<String> worked) {
        return known.computeIfAbsent(what, key -> worked.get());
    }

    public ShelvedPackage shelved(SamplePackage sample) {
        return catalog.shelve(new ByteArrayInputStream(sample.toBytes()), "olga");
    }

    public Catalog catalog() {
        return catalog;
    }

    public <T> T in(Supplier<T> call) {
        return Objects.requireNonNull(transactions.execute(status -> call.get()));
    }

    /** A developer's environment, which nobody approves changes of. */
    public EnvironmentName environment() {
        EnvironmentName name = new EnvironmentName("env" + NUMBER.incrementAndGet());
        environments.register(
                name,
                EnvironmentSettings.embedded(
                        name.value(),
                        EnvironmentType.DEVELOPER,
                        List.of(
                                ProvidedSolution.parse("msdynce_*"),
                                ProvidedSolution.parse("msdyn_IntelligentOrderManagement*"))));
        return name;
    }

    public Plan installed(EnvironmentName environment, SamplePackage sample) {
        ShelvedPackage shelved = shelved(sample);
        StagedPackage staged = packages.stage(shelved.id(), catalog.file(shelved.id()));
        Plan plan = planning.plan(environment, staged, ImportOptions.standard());
        assertThat(plan.refusals()).isEmpty();
        return in(() -> importing.apply(
                environment,
                staged,
                ImportOptions.standard(),
                plan.planHash(),
                "stage/" + sample.fileName(),
                Progress.SILENT));
    }

    public StagedRun start(String process, EnvironmentName environment, Map<String, Object> variables) {
        StagedRun run = request(process, environment, variables);
        run.proceeds();
        return run;
    }

    public StagedRun request(String process, EnvironmentName environment, Map<String, Object> variables) {
        Map<String, Object> all = new HashMap<>(variables);
        all.put("environment", environment.value());
        return new StagedRun(
                this,
                desk.start(new StartDeployment(process, all), null, OPERATOR).id());
    }

    public DeploymentDesk desk() {
        return desk;
    }
}

package org.almanac.process.tablemaps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.almanac.catalog.Catalog;
import org.almanac.catalog.ShelvedPackage;
import org.almanac.deployment.Deployments;
import org.almanac.dualwrite.DualWrite;
import org.almanac.dualwrite.DualWriteOrder;
import org.almanac.dualwrite.DualWriteRehearsal;
import org.almanac.dualwrite.DualWriteRequest;
import org.almanac.dualwrite.DualWriteSnapshot;
import org.almanac.dualwrite.MapPair;
import org.almanac.dualwrite.RequestStatus;
import org.almanac.dualwrite.TableMap;
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

/** Environments with table maps, and the desk at which deployments to them are started. */
class DualWriteStage {

    static final Identity OPERATOR = new Identity("olga", List.of("operators"));
    private static final AtomicInteger NUMBER = new AtomicInteger();

    final ProcessEngine engine;
    final Deployments deployments;
    final DualWrite dualWrite;
    final DualWriteRehearsal rehearsal;
    final WaitingWork work;
    final TransactionTemplate transactions;
    final StageClock clock;
    private final Map<String, String> known = new ConcurrentHashMap<>();
    private final DeploymentDesk desk;
    private final Environments environments;
    private final Catalog catalog;
    private final StagedPackages packages;
    private final Planning planning;
    private final Importing importing;

    DualWriteStage(
            ProcessEngine engine,
            Deployments deployments,
            DualWrite dualWrite,
            DualWriteRehearsal rehearsal,
            WaitingWork work,
            TransactionTemplate transactions,
            Clock clock,
            DeploymentDesk desk,
            Environments environments,
            Catalog catalog,
            StagedPackages packages,
            Planning planning,
            Importing importing) {
        this.engine = engine;
        this.deployments = deployments;
        this.dualWrite = dualWrite;
        this.rehearsal = rehearsal;
        this.work = work;
        this.transactions = transactions;
        this.clock = (StageClock) clock;
        this.desk = desk;
        this.environments = environments;
        this.catalog = catalog;
        this.packages = packages;
        this.planning = planning;
        this.importing = importing;
        SamplePackages.all().forEach(this::shelved);
    }

    /** Works something out the first time it is asked for. */
    String once(String what, Supplier<String> worked) {
        return known.computeIfAbsent(what, key -> worked.get());
    }

    ShelvedPackage shelved(SamplePackage sample) {
        return catalog.shelve(new ByteArrayInputStream(sample.toBytes()), "olga");
    }

    Catalog catalog() {
        return catalog;
    }

    <T> T in(Supplier<T> call) {
        return Objects.requireNonNull(transactions.execute(status -> call.get()));
    }

    /** A developer's environment, which nobody approves changes of. */
    EnvironmentName environment() {
        EnvironmentName name = new EnvironmentName("env" + NUMBER.incrementAndGet());
        environments.register(
                name,
                EnvironmentSettings.embedded(
                        name.value(), EnvironmentType.DEVELOPER, List.of(ProvidedSolution.parse("msdynce_*"))));
        return name;
    }

    Plan installed(EnvironmentName environment, SamplePackage sample) {
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

    DualWriteRun start(String process, EnvironmentName environment, Map<String, Object> variables) {
        DualWriteRun run = request(process, environment, variables);
        run.proceeds();
        return run;
    }

    DualWriteRun request(String process, EnvironmentName environment, Map<String, Object> variables) {
        Map<String, Object> all = new HashMap<>(variables);
        all.put("environment", environment.value());
        return new DualWriteRun(
                this,
                desk.start(new StartDeployment(process, all), null, OPERATOR).id());
    }

    DeploymentDesk desk() {
        return desk;
    }
}

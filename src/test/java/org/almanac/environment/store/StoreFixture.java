package org.almanac.environment.store;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.almanac.database.JdbcBeans;
import org.almanac.database.TestDatabase;
import org.almanac.environment.Customizations;
import org.almanac.environment.DataTables;
import org.almanac.environment.Dependencies;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.EnvironmentSettings;
import org.almanac.environment.EnvironmentType;
import org.almanac.environment.Environments;
import org.almanac.environment.ExportOptions;
import org.almanac.environment.ExportResult;
import org.almanac.environment.Exporting;
import org.almanac.environment.ImportMode;
import org.almanac.environment.ImportOptions;
import org.almanac.environment.Importing;
import org.almanac.environment.Inventory;
import org.almanac.environment.PackageFixture;
import org.almanac.environment.Plan;
import org.almanac.environment.Planning;
import org.almanac.environment.Progress;
import org.almanac.environment.StagedPackage;
import org.almanac.environment.StagedPackages;
import org.almanac.environment.SystemSettings;
import org.almanac.environment.Undoing;
import org.almanac.environment.Uninstalling;
import org.almanac.environment.requirements.Requirements;
import org.almanac.solution.ComponentBody;
import org.almanac.solution.Sha256;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The module on a database of its own: everything of it that Spring makes, and nothing else. */
final class StoreFixture {

    static final EnvironmentName TEST = new EnvironmentName("test");

    final JdbcClient jdbc;
    final Environments environments;
    final Inventory inventory;
    final StagedPackages packages;
    final Dependencies dependencies;
    final FullSum fullSum;
    private final TestDatabase product;
    private final AnnotationConfigApplicationContext beans = new AnnotationConfigApplicationContext();
    private final Planning planning;
    private final Importing importing;
    private final Exporting exporting;
    private final SystemSettings systemSettings;
    final Uninstalling uninstalling;
    private final Contents contents;
    private final RequirementRows requirements;
    private final TransactionTemplate transactions;

    private StoreFixture(TestDatabase product) {
        this.product = product;
        DataSource database = product.migrated();
        Clock clock = Clock.fixed(Instant.parse("2026-03-01T10:00:00Z"), ZoneOffset.UTC);
        beans.registerBean(DataSource.class, () -> database);
        beans.registerBean(Clock.class, () -> clock);
        beans.register(JdbcBeans.class);
        beans.scan("org.almanac.environment");
        beans.refresh();
        jdbc = bean(JdbcClient.class);
        environments = bean(Environments.class);
        inventory = bean(Inventory.class);
        packages = bean(StagedPackages.class);
        dependencies = bean(Dependencies.class);
        fullSum = bean(FullSum.class);
        planning = bean(Planning.class);
        importing = bean(Importing.class);
        exporting = bean(Exporting.class);
        systemSettings = bean(SystemSettings.class);
        uninstalling = bean(Uninstalling.class);
        contents = bean(Contents.class);
        requirements = bean(RequirementRows.class);
        transactions = bean(TransactionTemplate.class);
    }

    /** Any service of the module. */
    <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }

    static StoreFixture on(TestDatabase product) {
        StoreFixture fixture = new StoreFixture(product);
        fixture.environments.register(TEST, EnvironmentSettings.embedded("Test", EnvironmentType.SANDBOX, List.of()));
        return fixture;
    }

    /** From now on the database writes another layer than it was told to, as after a defect of the store. */
    void spoilLayers() {
        if (product == TestDatabase.H2) {
            jdbc.sql("CREATE TRIGGER alm.broken BEFORE INSERT ON alm.layer FOR EACH ROW CALL '"
                            + WritesAnotherHash.class.getName() + "'")
                    .update();
            return;
        }
        jdbc.sql("CREATE FUNCTION alm.another_hash() RETURNS trigger LANGUAGE plpgsql AS"
                        + " 'BEGIN NEW.published = decode(repeat(''00'', 32), ''hex''); RETURN NEW; END'")
                .update();
        jdbc.sql("CREATE TRIGGER broken BEFORE INSERT ON alm.layer FOR EACH ROW EXECUTE FUNCTION alm.another_hash()")
                .update();
    }

    Plan plan(PackageFixture fixture) {
        return plan(fixture, ImportOptions.standard());
    }

    Plan plan(PackageFixture fixture, ImportOptions options) {
        return planning.plan(TEST, stored(fixture), options);
    }

    /** Plans an upgrade of another environment. */
    Plan planned(EnvironmentName environment, PackageFixture fixture) {
        return planning.plan(
                environment, stored(fixture), new ImportOptions(ImportMode.UPGRADE, Customizations.MAINTAIN, true));
    }

    /** Plans and applies. */
    Plan imported(PackageFixture fixture, ImportOptions options) {
        Sha256 expected = plan(fixture, options).planHash();
        return Objects.requireNonNull(transactions.execute(
                status -> importing.apply(TEST, fixture.staged(), options, expected, "key", Progress.SILENT)));
    }

    /** Plans and applies. */
    Plan imported(PackageFixture fixture) {
        return apply(fixture, plan(fixture).planHash());
    }

    Plan apply(PackageFixture fixture, Sha256 expected) {
        return apply(fixture, ImportOptions.standard(), expected, "key");
    }

    Plan apply(PackageFixture fixture, ImportOptions options, Sha256 expected, String operationKey) {
        return importing.apply(TEST, fixture.staged(), options, expected, operationKey, Progress.SILENT);
    }

    /** Plans and applies as a run of its own. */
    Plan imported(PackageFixture fixture, ImportOptions options, String run) {
        return apply(fixture, options, plan(fixture, options).planHash(), run + "/import/1");
    }

    Undoing.Undone run(String run) {
        return new Undoing.Undone(run, "Core", "1.0.0.0");
    }

    /** Plans and takes back. */
    Plan undone(String run) {
        Undoing undoing = bean(Undoing.class);
        return undoing.apply(
                TEST, run(run), undoing.plan(TEST, run(run)).planHash(), "undo-" + run + "/undo/1", Progress.SILENT);
    }

    void row(String table, int id, Map<String, Object> values) {
        bean(DataTables.class).put(TEST, table, new UUID(0, id), values);
    }

    /** The state hash made from nothing but the tables. */
    Sha256 hashOfTheTables() {
        int id = bean(EnvironmentRows.class).get(TEST).id();
        return fullSum.of(id).hash();
    }

    /** Plans a real package for an environment. */
    Plan plan(EnvironmentName environment, StagedPackage staged) {
        return planning.plan(environment, staged, ImportOptions.standard());
    }

    /** Applies a plan of a real package. */
    Plan apply(EnvironmentName environment, StagedPackage staged, Sha256 expected) {
        return Objects.requireNonNull(transactions.execute(status ->
                importing.apply(environment, staged, ImportOptions.standard(), expected, "key", Progress.SILENT)));
    }

    /** Plans and applies. */
    Plan uninstalled(String solution) {
        return uninstalled(TEST, solution);
    }

    /** As {@link #uninstalled(String)}, in another environment. */
    Plan uninstalled(EnvironmentName environment, String solution) {
        Sha256 expected = uninstalling.plan(environment, solution).planHash();
        return Objects.requireNonNull(transactions.execute(
                status -> uninstalling.apply(environment, solution, expected, "uninstall", Progress.SILENT)));
    }

    Plan uninstalled(String solution, String operationKey) {
        Sha256 expected = uninstalling.plan(TEST, solution).planHash();
        return uninstalling.apply(TEST, solution, expected, operationKey, Progress.SILENT);
    }

    Plan plan(EnvironmentName environment, StagedPackage staged, ImportOptions options) {
        return planning.plan(environment, staged, options);
    }

    Plan apply(EnvironmentName environment, StagedPackage staged, ImportOptions options, Sha256 expected) {
        return importing.apply(environment, staged, options, expected, "key", Progress.SILENT);
    }

    /** Exports into a file. */
    ExportResult export(EnvironmentName environment, ExportOptions options, Path target) {
        return Objects.requireNonNull(transactions.execute(
                status -> exporting.export(environment, options, target, "export", Progress.SILENT)));
    }

    /** Changes system settings of the environment. */
    void changeSettings(Map<String, Optional<String>> values) {
        transactions.executeWithoutResult(status -> systemSettings.change(TEST, values, "settings"));
    }

    int environmentId() {
        return jdbc.sql("SELECT id FROM alm.environment WHERE name = ?")
                .param(TEST.value())
                .query(Integer.class)
                .single();
    }

    int publishAll() {
        return publishAll(TEST);
    }

    int publishAll(EnvironmentName environment) {
        return Objects.requireNonNull(transactions.execute(status -> importing.publishAll(environment, "publish")));
    }

    int publishAll(String operationKey) {
        return importing.publishAll(TEST, operationKey);
    }

    Sha256 stateHash() {
        return environments.get(TEST).stateHash();
    }

    private static RequirementRows.Definition definition(StagedPackage.Component component, ComponentBody body) {
        return new RequirementRows.Definition(
                component.ref(), body.hash(), Requirements.named(component.ref(), component.parent(), body));
    }

    private StagedPackage stored(PackageFixture fixture) {
        StagedPackage staged = fixture.staged();
        List<Sha256> hashes = staged.components().stream()
                .map(StagedPackage.Component::body)
                .filter(Objects::nonNull)
                .toList();
        Map<Sha256, ComponentBody> bodies = PackageFixture.bodies().of(hashes);
        contents.put(bodies.values());
        contents.put(List.of(staged.manifest().body()));
        requirements.put(staged.components().stream()
                .filter(component -> component.body() != null)
                .map(component -> definition(
                        component, Objects.requireNonNull(bodies.get(Objects.requireNonNull(component.body())))))
                .toList());
        return staged;
    }
}

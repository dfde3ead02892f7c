package org.almanac.environment.store;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.almanac.database.TestDatabase;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.EnvironmentSettings;
import org.almanac.environment.EnvironmentType;
import org.almanac.environment.ExportOptions;
import org.almanac.environment.ExportResult;
import org.almanac.environment.ImportOptions;
import org.almanac.environment.PackageFixture;
import org.almanac.environment.Plan;
import org.almanac.environment.Progress;
import org.almanac.environment.StagedPackage;
import org.almanac.solution.ComponentBody;
import org.almanac.solution.Sha256;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The store on a database of its own, without Spring's container; transactions are the fixture's. */
final class StoreFixture {

    static final EnvironmentName TEST = new EnvironmentName("test");

    final JdbcClient jdbc;
    final JdbcEnvironments environments;
    final JdbcInventory inventory;
    final JdbcStagedPackages packages;
    final FullSum fullSum;
    final JdbcSystemSettings systemSettings;
    private final JdbcExporting exporting;
    private final TestDatabase product;
    private final JdbcPlanning planning;
    private final JdbcImporting importing;
    private final Contents contents;
    private final TransactionTemplate transactions;

    private StoreFixture(TestDatabase product) {
        this.product = product;
        DataSource database = product.migrated();
        Clock clock = Clock.fixed(Instant.parse("2026-03-01T10:00:00Z"), ZoneOffset.UTC);
        JdbcTemplate template = new JdbcTemplate(database);
        jdbc = JdbcClient.create(template);
        JdbcTransactionManager manager = new JdbcTransactionManager(database);
        transactions = new TransactionTemplate(manager);
        EnvironmentRows rows = new EnvironmentRows(jdbc);
        contents = new Contents(template);
        DefinitionPlaces places = new DefinitionPlaces(template);
        PackageFrames frames = new PackageFrames(jdbc, contents);
        packages = new JdbcStagedPackages(jdbc, contents, places, frames, manager, clock);
        StackReader stacks = new StackReader(template);
        SolutionRows solutions = new SolutionRows(jdbc, clock);
        PublisherRows publishers = new PublisherRows(jdbc);
        MemberRows members = new MemberRows(template);
        SettingRows settings = new SettingRows(template);
        DataRows data = new DataRows(template);
        ComponentRows components = new ComponentRows(template);
        StateReader states =
                new StateReader(solutions, publishers, members, settings, data, new FamilyReader(template), stacks);
        StateWriter writer = new StateWriter(
                jdbc,
                contents,
                publishers,
                solutions,
                new LayerWriter(template, components),
                members,
                settings,
                data,
                new DependencyRows(template, contents, components));
        ReadBack readBack = new ReadBack(solutions, publishers, members, settings, data, stacks);
        ChangeApplication application = new ChangeApplication(writer, readBack, new Journal(jdbc, contents, clock));
        HistoryRows history = new HistoryRows(jdbc, clock);
        environments = new JdbcEnvironments(jdbc, rows, solutions, transactions, event -> {});
        fullSum = new FullSum(template, solutions, publishers, members, settings);
        planning = new JdbcPlanning(rows, states, contents);
        importing = new JdbcImporting(
                rows, states, application, new Publication(jdbc, solutions), history, contents, clock);
        systemSettings = new JdbcSystemSettings(rows, settings, application);
        exporting = new JdbcExporting(
                rows,
                new ExportReading(
                        template, solutions, publishers, members, new FamilyReader(template), stacks, contents),
                new RaisedVersion(application, contents, frames),
                frames,
                new PlacedComponents(places),
                settings,
                contents,
                history,
                clock);
        inventory = new JdbcInventory(
                rows,
                new SolutionListing(jdbc),
                new ComponentListing(jdbc),
                new StackView(jdbc, solutions, stacks, contents),
                stacks,
                solutions,
                history);
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
        StagedPackage staged = stored(fixture);
        return planning.plan(TEST, staged, ImportOptions.standard());
    }

    /** Plans and applies. */
    Plan imported(PackageFixture fixture) {
        return apply(fixture, plan(fixture).planHash());
    }

    Plan apply(PackageFixture fixture, Sha256 expected) {
        return Objects.requireNonNull(transactions.execute(status ->
                importing.apply(TEST, fixture.staged(), ImportOptions.standard(), expected, "key", Progress.SILENT)));
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

    Sha256 stateHash() {
        return environments.get(TEST).stateHash();
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
        return staged;
    }
}

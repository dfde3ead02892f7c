package org.almanac.dualwrite.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.almanac.database.JdbcBeans;
import org.almanac.database.TestDatabase;
import org.almanac.dualwrite.DualWrite;
import org.almanac.dualwrite.DualWriteOrder;
import org.almanac.dualwrite.DualWriteRequest;
import org.almanac.dualwrite.MapPair;
import org.almanac.dualwrite.RequestStatus;
import org.almanac.dualwrite.SavedMap;
import org.almanac.dualwrite.TableMapVersion;
import org.almanac.dualwrite.TableMaps;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.EnvironmentSettings;
import org.almanac.environment.EnvironmentType;
import org.almanac.environment.Environments;
import org.almanac.environment.ExportOptions;
import org.almanac.environment.Exporting;
import org.almanac.environment.Governance;
import org.almanac.environment.ImportOptions;
import org.almanac.environment.Importing;
import org.almanac.environment.NewSolution;
import org.almanac.environment.Plan;
import org.almanac.environment.Planning;
import org.almanac.environment.Progress;
import org.almanac.environment.Publishers;
import org.almanac.environment.StagedPackage;
import org.almanac.environment.StagedPackages;
import org.almanac.environment.UnmanagedSolutions;
import org.almanac.sample.SamplePackage;
import org.almanac.sample.SamplePackages;
import org.almanac.solution.Publisher;
import org.almanac.solution.Sha256;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Environments on a database of their own in which table maps are made, and a link that a test scripts. */
public final class MapWorkshop {

    public static final String KEY = "edit/maker";
    public static final EnvironmentName DEV = new EnvironmentName("dev");
    public static final EnvironmentName OTHER = new EnvironmentName("other");
    public static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    public final ScriptedLink link = new ScriptedLink();
    private final AnnotationConfigApplicationContext beans = new AnnotationConfigApplicationContext();
    private final TransactionTemplate transactions;
    private int keys;

    private MapWorkshop(TestDatabase product, boolean scripted) {
        DataSource database = product.migrated();
        beans.registerBean(DataSource.class, () -> database);
        beans.registerBean(Clock.class, () -> Clock.fixed(NOW, ZoneOffset.UTC));
        beans.register(JdbcBeans.class);
        if (scripted) {
            beans.registerBean(ScriptedLink.class, () -> link);
            beans.scan(
                    "org.almanac.dualwrite.saved", "org.almanac.dualwrite.authoring", "org.almanac.dualwrite.backup");
        } else {
            beans.scan("org.almanac.dualwrite");
        }
        beans.scan("org.almanac.environment");
        beans.refresh();
        transactions = bean(TransactionTemplate.class);
        for (EnvironmentName name : List.of(DEV, OTHER)) {
            bean(Environments.class)
                    .register(name, EnvironmentSettings.embedded(name.value(), EnvironmentType.SANDBOX, List.of()));
        }
    }

    public static MapWorkshop on(TestDatabase product) {
        return new MapWorkshop(product, true);
    }

    /** One whose environments have links of their own; {@link #link} is no part of it. */
    public static MapWorkshop withLinks(TestDatabase product) {
        return new MapWorkshop(product, false);
    }

    /** Carries orders out, each of which takes no time. */
    public void ordered(EnvironmentName environment, DualWriteOrder... orders) {
        DualWrite dualWrite = bean(DualWrite.class);
        for (DualWriteOrder order : orders) {
            String run = "run-" + keys++;
            dualWrite.submit(environment, List.of(new DualWriteRequest(run + "/1", order)));
            assertThat(dualWrite.requests(environment, run))
                    .extracting(RequestStatus::state)
                    .as(order.toString())
                    .containsExactly(RequestStatus.State.COMPLETED);
        }
    }

    /** With Microsoft's maps, the publisher {@code Contoso} with the prefix {@code ctso}, and its solution {@code Maps}. */
    public MapWorkshop withMaps() {
        imported(DEV, SamplePackages.DUAL_WRITE_CORE);
        imported(DEV, SamplePackages.FINANCE_ADD_IN);
        publisher("Contoso", "ctso");
        solution("Maps", "Contoso");
        return this;
    }

    public <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }

    public <T> T did(Supplier<T> edit) {
        return Objects.requireNonNull(transactions.execute(status -> edit.get()));
    }

    public void publisher(String name, String prefix) {
        did(() -> bean(Publishers.class).create(DEV, new Publisher(name, name, prefix, 20000), KEY));
    }

    public void solution(String name, String publisher) {
        did(() -> bean(UnmanagedSolutions.class).create(DEV, new NewSolution(name, name, "1.0.0.0", publisher), KEY));
    }

    public void blockCustomizations() {
        Governance open = Governance.STANDARD;
        bean(Environments.class)
                .change(
                        DEV,
                        new EnvironmentSettings(
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                new Governance(
                                        true,
                                        open.languages(),
                                        open.mostTables(),
                                        open.largestPackage(),
                                        open.checker())));
    }

    public Plan imported(EnvironmentName environment, SamplePackage sample) {
        return imported(environment, sample.toBytes());
    }

    public Plan imported(EnvironmentName environment, byte[] zip) {
        StagedPackage staged = staged(zip);
        Plan plan = bean(Planning.class).plan(environment, staged, ImportOptions.standard());
        assertThat(plan.refusals()).isEmpty();
        return did(() -> bean(Importing.class)
                .apply(environment, staged, ImportOptions.standard(), plan.planHash(), "key", Progress.SILENT));
    }

    public StagedPackage staged(byte[] zip) {
        try {
            Path file = Files.createTempFile("staged", ".zip");
            try {
                return bean(StagedPackages.class).stage(Sha256.of(zip), Files.write(file, zip));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Publishes and exports a solution of {@link #DEV}. */
    public byte[] exported(String solution, boolean managed) {
        try {
            Path file = Files.createTempFile("exported", ".zip");
            try {
                did(() -> bean(Exporting.class)
                        .export(DEV, ExportOptions.of(solution, managed), file, "export", Progress.SILENT));
                return Files.readAllBytes(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<TableMapVersion> versions(EnvironmentName environment) {
        return bean(TableMaps.class).savedMaps(environment).maps().stream()
                .map(SavedMap::version)
                .toList();
    }

    /** The saved version of a publisher in {@link #DEV}, of which there is one. */
    public SavedMap saved(EnvironmentName environment, String pair, String publisher) {
        return bean(TableMaps.class).savedMaps(environment).of(MapPair.parse(pair)).stream()
                .filter(map -> map.version().publisher().equals(publisher))
                .reduce((one, two) -> {
                    throw new AssertionError("there are several");
                })
                .orElseThrow();
    }
}

package org.almanac.ordermanagement.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.almanac.database.JdbcBeans;
import org.almanac.database.TestDatabase;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.EnvironmentSettings;
import org.almanac.environment.EnvironmentType;
import org.almanac.environment.Environments;
import org.almanac.environment.ExportOptions;
import org.almanac.environment.ExportResult;
import org.almanac.environment.Exporting;
import org.almanac.environment.ImportOptions;
import org.almanac.environment.Importing;
import org.almanac.environment.NewSolution;
import org.almanac.environment.Plan;
import org.almanac.environment.Planning;
import org.almanac.environment.Progress;
import org.almanac.environment.ProvidedSolution;
import org.almanac.environment.Publishers;
import org.almanac.environment.StagedPackage;
import org.almanac.environment.StagedPackages;
import org.almanac.environment.UnmanagedSolutions;
import org.almanac.ordermanagement.ItemKind;
import org.almanac.ordermanagement.OrderAuthoring;
import org.almanac.ordermanagement.OrderManagement;
import org.almanac.ordermanagement.OrderRow;
import org.almanac.ordermanagement.OrderRows;
import org.almanac.ordermanagement.OrderTable;
import org.almanac.ordermanagement.Policy;
import org.almanac.ordermanagement.records.StoredOrderRecords;
import org.almanac.problem.AlmanacException;
import org.almanac.sample.SamplePackage;
import org.almanac.solution.Publisher;
import org.almanac.solution.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Two environments whose platform has order management; in {@link #DEV} there is an unmanaged solution to put records into. */
final class OrderWorkshop {

    static final String KEY = "edit/maker";
    static final EnvironmentName DEV = new EnvironmentName("dev");
    static final EnvironmentName PROD = new EnvironmentName("prod");
    static final String SOLUTION = "Orders";

    /** What a test scripts; null where the environments have order management of their own. */
    private final @Nullable ScriptedOrders scripted;

    final OrderAuthoring authoring;
    private final AnnotationConfigApplicationContext beans = new AnnotationConfigApplicationContext();
    private final TransactionTemplate transactions;

    private OrderWorkshop(TestDatabase product, boolean script) {
        DataSource database = product.migrated();
        beans.registerBean(DataSource.class, () -> database);
        beans.registerBean(Clock.class, () -> Clock.fixed(Instant.parse("2026-03-01T10:00:00Z"), ZoneOffset.UTC));
        beans.register(JdbcBeans.class);
        beans.scan("org.almanac.environment");
        if (script) {
            beans.register(ScriptedOrders.class);
            beans.scan("org.almanac.ordermanagement.authoring", "org.almanac.ordermanagement.records");
        } else {
            beans.scan("org.almanac.ordermanagement");
        }
        beans.refresh();
        transactions = bean(TransactionTemplate.class);
        scripted = script ? bean(ScriptedOrders.class) : null;
        authoring = bean(OrderAuthoring.class);
        for (EnvironmentName name : List.of(DEV, PROD)) {
            bean(Environments.class)
                    .register(
                            name,
                            EnvironmentSettings.embedded(
                                    name.value(),
                                    EnvironmentType.SANDBOX,
                                    List.of(ProvidedSolution.parse("msdyn_IntelligentOrderManagement*"))));
        }
        did(() -> bean(Publishers.class).create(DEV, new Publisher("Contoso", "Contoso", "ctso", 20000), KEY));
        solution(SOLUTION);
    }

    /** One in which a test says what is active. */
    static OrderWorkshop on(TestDatabase product) {
        return new OrderWorkshop(product, true);
    }

    /** One whose environments publish and unpublish themselves. */
    static OrderWorkshop withItsOwnOrders(TestDatabase product) {
        return new OrderWorkshop(product, false);
    }

    ScriptedOrders orders() {
        return Objects.requireNonNull(scripted);
    }

    <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }

    <T> T did(Supplier<T> edit) {
        return Objects.requireNonNull(transactions.execute(status -> edit.get()));
    }

    void solution(String name) {
        did(() -> bean(UnmanagedSolutions.class).create(DEV, new NewSolution(name, name, "1.0.0.0", "Contoso"), KEY));
    }

    /** With what is in samples, published. */
    OrderWorkshop with(SamplePackage... samples) {
        for (SamplePackage sample : samples) {
            imported(DEV, sample.toBytes(), ImportOptions.standard());
        }
        did(() -> bean(Importing.class).publishAll(DEV, KEY));
        return this;
    }

    Plan imported(EnvironmentName environment, byte[] zip, ImportOptions options) {
        StagedPackage staged = staged(zip);
        Plan plan = bean(Planning.class).plan(environment, staged, options);
        assertThat(plan.refusals()).isEmpty();
        return did(() ->
                bean(Importing.class).apply(environment, staged, options, plan.planHash(), "key", Progress.SILENT));
    }

    Plan planned(EnvironmentName environment, byte[] zip, ImportOptions options) {
        return bean(Planning.class).plan(environment, staged(zip), options);
    }

    StagedPackage staged(byte[] zip) {
        return withFile(file -> {
            Files.write(file, zip);
            return bean(StagedPackages.class).stage(Sha256.of(zip), file);
        });
    }

    /** @param raised whether the version rises by one, as in the maker portal */
    Exported exported(String solution, boolean managed, boolean raised) {
        ExportOptions options = new ExportOptions(solution, managed, Set.of(), null, raised);
        return withFile(file -> {
            ExportResult result =
                    did(() -> bean(Exporting.class).export(DEV, options, file, "export", Progress.SILENT));
            return new Exported(result, Files.readAllBytes(file));
        });
    }

    record Exported(ExportResult result, byte[] zip) {}

    private interface WithFile<T> {
        T apply(Path file) throws IOException;
    }

    private static <T> T withFile(WithFile<T> work) {
        try {
            Path file = Files.createTempFile("solution", ".zip");
            try {
                return work.apply(file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    OrderRows rows(EnvironmentName environment) {
        return bean(StoredOrderRecords.class).of(environment);
    }

    UUID id(ItemKind kind, String name) {
        return bean(OrderManagement.class).read(DEV).named(kind, name).item().id();
    }

    Policy policy(String name) {
        return (Policy) bean(OrderManagement.class).read(DEV).named(ItemKind.POLICY, name);
    }

    /** Ids of the records in the solution. */
    Set<UUID> members() {
        return OrderMembers.ids(bean(OrderMembers.class).of(DEV, SOLUTION));
    }

    List<OrderRow> members(OrderTable table) {
        List<OrderRow> found = new ArrayList<>(rows(DEV).of(table));
        found.removeIf(row -> !members().contains(row.id()));
        return found;
    }

    OrderAuthoring.Added added(boolean closure, UUID... records) {
        return authoring.add(DEV, SOLUTION, Set.of(records), false, closure, KEY);
    }

    /** Nothing may have changed. */
    AlmanacException refused(Runnable edit) {
        Sha256 before = stateHash();
        AlmanacException refusal = catchThrowableOfType(
                AlmanacException.class, () -> transactions.executeWithoutResult(status -> edit.run()));
        assertThat(refusal).isNotNull();
        assertThat(stateHash()).isEqualTo(before);
        return refusal;
    }

    private Sha256 stateHash() {
        return bean(Environments.class).get(DEV).stateHash();
    }
}

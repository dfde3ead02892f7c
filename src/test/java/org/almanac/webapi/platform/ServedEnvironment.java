package org.almanac.webapi.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.almanac.database.JdbcBeans;
import org.almanac.database.TestDatabase;
import org.almanac.environment.ComponentDefinition;
import org.almanac.environment.ComponentEditing;
import org.almanac.environment.Customizations;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.EnvironmentSettings;
import org.almanac.environment.EnvironmentType;
import org.almanac.environment.Environments;
import org.almanac.environment.ImportMode;
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
import org.almanac.problem.AlmanacException;
import org.almanac.problem.ProblemDetailItem;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.PackageBuilder;
import org.almanac.solution.Publisher;
import org.almanac.solution.Sha256;
import org.almanac.webapi.model.EntityType;
import org.almanac.webapi.model.WebApiError;
import org.almanac.webapi.source.EntitySource;
import org.almanac.webapi.source.Narrowing;
import org.almanac.webapi.source.RequestContext;
import org.almanac.webapi.source.RowInput;
import org.almanac.webapi.source.WireRow;
import org.almanac.webapi.source.WireRow.LookupValue;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** An environment on a database of its own, and the entity sources that the Web API has for it. */
public final class ServedEnvironment {

    public static final EnvironmentName DEV = new EnvironmentName("dev");

    private static final String KEY = "edit/maker";

    private final AnnotationConfigApplicationContext beans = new AnnotationConfigApplicationContext();
    private final TransactionTemplate transactions;
    private int requests;

    private ServedEnvironment(TestDatabase product) {
        DataSource database = product.migrated();
        beans.registerBean(DataSource.class, () -> database);
        beans.registerBean(Clock.class, () -> Clock.fixed(Instant.parse("2026-03-01T10:00:00Z"), ZoneOffset.UTC));
        beans.register(JdbcBeans.class);
        beans.scan("org.almanac.environment", "org.almanac.webapi.definitions", "org.almanac.webapi.platform");
        beans.refresh();
        transactions = bean(TransactionTemplate.class);
        bean(Environments.class)
                .register(DEV, EnvironmentSettings.embedded("Development", EnvironmentType.SANDBOX, List.of()));
    }

    public static ServedEnvironment on(TestDatabase product) {
        return new ServedEnvironment(product);
    }

    /** With a publisher {@code Contoso}, whose prefix is {@code ctso}, and its unmanaged solution {@code Core} 1.0.0.0. */
    public static ServedEnvironment withCore(TestDatabase product) {
        ServedEnvironment environment = on(product);
        environment.did(() -> environment
                .bean(Publishers.class)
                .create(DEV, new Publisher("Contoso", "Contoso Ltd", "ctso", 20000), KEY));
        environment.did(() -> environment
                .bean(UnmanagedSolutions.class)
                .create(DEV, new NewSolution("Core", "Contoso Core", "1.0.0.0", "Contoso"), KEY));
        return environment;
    }

    public <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }

    public <T> T did(Supplier<T> edit) {
        return Objects.requireNonNull(transactions.execute(status -> edit.get()));
    }

    public void put(String kind, String key, String xml) {
        ComponentDefinition definition = new ComponentDefinition(ComponentRef.of(kind, key), key, null, xml);
        did(() -> bean(ComponentEditing.class).put(DEV, definition, "Core", KEY));
    }

    public Plan imported(PackageBuilder builder) {
        return imported(builder, ImportOptions.standard());
    }

    /** Imports as {@code <name>_Upgrade}. */
    public Plan staged(PackageBuilder builder) {
        return imported(builder, new ImportOptions(ImportMode.STAGE, Customizations.MAINTAIN, true));
    }

    private Plan imported(PackageBuilder builder, ImportOptions options) {
        StagedPackage staged = staged(builder.toBytes());
        Plan plan = bean(Planning.class).plan(DEV, staged, options);
        assertThat(plan.refusals()).isEmpty();
        return did(() -> bean(Importing.class).apply(DEV, staged, options, plan.planHash(), "import", Progress.SILENT));
    }

    private StagedPackage staged(byte[] zip) {
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

    /** What a request says that needs nothing but its user. */
    public RequestContext request() {
        return request(null);
    }

    /**
     * A request in the name of a solution.
     *
     * @param solution that joins what is made; null for none
     */
    public RequestContext request(@Nullable String solution) {
        return new RequestContext(DEV, "ann", new UUID(0, ++requests), solution, Set.of());
    }

    private EntitySource source(String set) {
        return beans.getBeansOfType(EntitySource.class).values().stream()
                .filter(source -> source.types(DEV).stream()
                        .anyMatch(type -> type.entitySet().equals(set)))
                .findFirst()
                .orElseThrow();
    }

    public EntityType type(String set) {
        return source(set).types(DEV).stream()
                .filter(type -> type.entitySet().equals(set))
                .findFirst()
                .orElseThrow();
    }

    /** The rows of a set that have the values. */
    public List<WireRow> rows(String set, Map<String, Object> equal) {
        return rows(set, new Narrowing(equal, null, 0)).stream()
                .filter(row -> equal.entrySet().stream()
                        .allMatch(each -> shown(row.value(each.getKey()))
                                .equals(each.getValue().toString())))
                .toList();
    }

    private static String shown(@Nullable Object value) {
        return value instanceof LookupValue lookup ? lookup.id().toString() : String.valueOf(value);
    }

    public List<WireRow> rows(String set, Narrowing narrowing) {
        try (Stream<WireRow> rows = source(set).rows(DEV, type(set), narrowing)) {
            return rows.toList();
        }
    }

    /** The one row of a set that has the value. */
    public WireRow row(String set, String property, Object value) {
        List<WireRow> rows = rows(set, Map.of(property, value));
        assertThat(rows).as(set + " with " + property + " " + value).hasSize(1);
        return rows.get(0);
    }

    public Optional<WireRow> find(String set, UUID id) {
        return source(set).find(DEV, type(set), id);
    }

    /** A new row; the value of a lookup is a {@link LookupValue}. */
    public UUID created(String set, Map<String, Object> values) {
        return did(() -> source(set).create(request(), type(set), UUID.randomUUID(), input(values)));
    }

    public void updated(String set, UUID id, Map<String, Object> values) {
        did(() -> {
            source(set).update(request(), type(set), id, input(values));
            return true;
        });
    }

    public void deleted(String set, UUID id) {
        did(() -> {
            source(set).delete(request(), type(set), id);
            return true;
        });
    }

    private static RowInput input(Map<String, Object> values) {
        Map<String, Optional<Object>> plain = new HashMap<>();
        Map<String, Optional<LookupValue>> lookups = new HashMap<>();
        values.forEach((name, value) -> {
            if (value instanceof LookupValue lookup) {
                lookups.put(name, Optional.of(lookup));
            } else {
                plain.put(name, Optional.of(value));
            }
        });
        return new RowInput(plain, lookups);
    }

    /** The platform's number of what is thrown; otherwise Almanac's own code. */
    public static String refused(Runnable call) {
        RuntimeException failure = catchThrowableOfType(RuntimeException.class, call::run);
        if (failure instanceof WebApiError error) {
            return error.code();
        }
        AlmanacException refusal = (AlmanacException) failure;
        return refusal.items().stream()
                .map(ProblemDetailItem::code)
                .findFirst()
                .orElse(refusal.code().code());
    }

    /** The values of a property, each once. */
    public static Set<Object> values(List<WireRow> rows, String property) {
        Set<Object> values = new HashSet<>();
        rows.forEach(row -> Optional.ofNullable(row.value(property)).ifPresent(values::add));
        return values;
    }
}

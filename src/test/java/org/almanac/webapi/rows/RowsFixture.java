package org.almanac.webapi.rows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
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
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.EnvironmentSettings;
import org.almanac.environment.EnvironmentType;
import org.almanac.environment.Environments;
import org.almanac.environment.ImportOptions;
import org.almanac.environment.Importing;
import org.almanac.environment.NewSolution;
import org.almanac.environment.Planning;
import org.almanac.environment.Progress;
import org.almanac.environment.Publishers;
import org.almanac.environment.StagedPackage;
import org.almanac.environment.StagedPackages;
import org.almanac.environment.UnmanagedSolutions;
import org.almanac.solution.ComponentRef;
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

/** An environment with a few tables and the sources of its rows, on a database of its own, without any web. */
public final class RowsFixture {

    public static final EnvironmentName TEST = new EnvironmentName("test");
    public static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private final AnnotationConfigApplicationContext beans = new AnnotationConfigApplicationContext();

    private RowsFixture(TestDatabase product) {
        DataSource database = product.migrated();
        beans.registerBean(DataSource.class, () -> database);
        beans.registerBean(Clock.class, () -> Clock.fixed(NOW, ZoneOffset.UTC));
        beans.register(JdbcBeans.class);
        beans.scan(
                "org.almanac.environment",
                "org.almanac.ordermanagement",
                "org.almanac.rehearsal",
                "org.almanac.webapi.definitions",
                "org.almanac.webapi.rows");
        beans.refresh();
        bean(Environments.class)
                .register(TEST, EnvironmentSettings.embedded("Test", EnvironmentType.SANDBOX, List.of()));
        did(() -> bean(Publishers.class).create(TEST, new Publisher("Contoso", "Contoso", "ctso", 20000), "edit/a"));
        did(() -> bean(UnmanagedSolutions.class)
                .create(TEST, new NewSolution("Core", "Core", "1.0.0.0", "Contoso"), "edit/b"));
    }

    public static RowsFixture on(TestDatabase product) {
        return new RowsFixture(product);
    }

    public <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }

    /** Does it in a transaction. */
    public <T> T did(Supplier<T> edit) {
        return Objects.requireNonNull(bean(TransactionTemplate.class).execute(status -> edit.get()));
    }

    /** Makes a component in the solution Core. */
    public RowsFixture with(String kind, String key, String xml) {
        did(() -> bean(ComponentEditing.class)
                .put(TEST, new ComponentDefinition(ComponentRef.of(kind, key), key, null, xml), "Core", "edit/c"));
        return this;
    }

    public RowsFixture withTable(String name) {
        return with(
                "Entity",
                name,
                "<Entity><Name>" + name + "</Name><EntityInfo><entity Name=\"" + name + "\"><EntitySetName>" + name
                        + "s</EntitySetName></entity></EntityInfo></Entity>");
    }

    public RowsFixture withColumn(String key, String type, String more) {
        String name = key.substring(key.indexOf('.') + 1);
        return with(
                "Attribute",
                key,
                "<attribute PhysicalName=\"" + name + "\"><Type>" + type + "</Type><Name>" + name + "</Name>" + more
                        + "</attribute>");
    }

    public RowsFixture withLookup(String name, String referencing, String column, String referenced, String cascade) {
        withColumn(referencing + '.' + column, "lookup", "");
        return with(
                "EntityRelationship",
                name,
                "<EntityRelationship Name=\"" + name + "\"><EntityRelationshipType>OneToMany</EntityRelationshipType>"
                        + "<ReferencingEntityName>" + referencing + "</ReferencingEntityName><ReferencedEntityName>"
                        + referenced + "</ReferencedEntityName><CascadeDelete>" + cascade
                        + "</CascadeDelete><ReferencingAttributeName>" + column
                        + "</ReferencingAttributeName></EntityRelationship>");
    }

    public RowsFixture withPairs(String name, String first, String second) {
        return with(
                "EntityRelationship",
                name,
                "<EntityRelationship Name=\"" + name + "\"><EntityRelationshipType>ManyToMany</EntityRelationshipType>"
                        + "<IntersectEntityName>" + name + "</IntersectEntityName><FirstEntityName>" + first
                        + "</FirstEntityName><SecondEntityName>" + second + "</SecondEntityName></EntityRelationship>");
    }

    /** Whoever serves a table. */
    public EntitySource source(String table) {
        return beans.getBeanProvider(EntitySource.class)
                .orderedStream()
                .filter(source -> source.types(TEST).stream()
                        .anyMatch(type -> type.logicalName().equals(table)))
                .findFirst()
                .orElseThrow();
    }

    public EntityType type(String table) {
        return source(table).types(TEST).stream()
                .filter(type -> type.logicalName().equals(table))
                .findFirst()
                .orElseThrow();
    }

    public RequestContext context(@Nullable String solution) {
        return new RequestContext(TEST, "ada", UUID.randomUUID(), solution, Set.of());
    }

    public UUID create(String table, int id, RowInput input) {
        return did(() -> source(table).create(context(null), type(table), id(id), input));
    }

    public void update(String table, UUID id, RowInput input) {
        did(() -> {
            source(table).update(context(null), type(table), id, input);
            return true;
        });
    }

    /** Makes a row whose request names a solution. */
    public UUID create(String table, UUID id, RowInput input, String solution) {
        return did(() -> source(table).create(context(solution), type(table), id, input));
    }

    public void delete(String table, UUID id) {
        did(() -> {
            source(table).delete(context(null), type(table), id);
            return true;
        });
    }

    public WireRow row(String table, UUID id) {
        return source(table).find(TEST, type(table), id).orElseThrow();
    }

    /** All rows of a table. */
    public List<WireRow> all(String table) {
        try (Stream<WireRow> rows = source(table).rows(TEST, type(table), Narrowing.NONE)) {
            return rows.toList();
        }
    }

    /** Plans and applies a package. */
    public void imported(Path zip, ImportOptions options) {
        StagedPackage staged = bean(StagedPackages.class).stage(hash(zip), zip);
        did(() -> bean(Importing.class)
                .apply(
                        TEST,
                        staged,
                        options,
                        bean(Planning.class).plan(TEST, staged, options).planHash(),
                        "import/a",
                        Progress.SILENT));
    }

    private static Sha256 hash(Path file) {
        try {
            return Sha256.of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static UUID id(int number) {
        return new UUID(0, number);
    }

    /** Values by name; null clears. */
    public static RowInput values(@Nullable Object... namesAndValues) {
        Map<String, Optional<Object>> values = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(String.valueOf(namesAndValues[i]), Optional.ofNullable(namesAndValues[i + 1]));
        }
        return new RowInput(values, Map.of());
    }

    public static RowInput lookup(RowInput input, String column, String table, UUID id) {
        return new RowInput(input.values(), Map.of(column, Optional.of(new LookupValue(id, table, null))));
    }

    /** {@code <status> <code>} of the answer. */
    public static String refused(Runnable edit) {
        try {
            edit.run();
        } catch (WebApiError error) {
            return error.status() + " " + error.code();
        }
        throw new AssertionError("nothing was refused");
    }
}

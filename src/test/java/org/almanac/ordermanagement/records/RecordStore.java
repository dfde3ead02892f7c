package org.almanac.ordermanagement.records;

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
import javax.sql.DataSource;
import org.almanac.database.CountedStatements;
import org.almanac.database.JdbcBeans;
import org.almanac.database.TestDatabase;
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
import org.almanac.ordermanagement.OrderPackages;
import org.almanac.solution.Sha256;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Environments on a database of their own, and what reads records of order management from them. */
final class RecordStore {

    /** Has order management. */
    static final EnvironmentName TEST = new EnvironmentName("test");

    /** Has nothing. */
    static final EnvironmentName BARE = new EnvironmentName("bare");

    final StoredOrderRecords records;
    final OrderPackages packages;
    final CountedStatements statements;
    private final AnnotationConfigApplicationContext beans = new AnnotationConfigApplicationContext();

    RecordStore(TestDatabase product) {
        statements = new CountedStatements(product.migrated());
        beans.registerBean(DataSource.class, () -> statements);
        beans.registerBean(Clock.class, () -> Clock.fixed(Instant.parse("2026-03-01T10:00:00Z"), ZoneOffset.UTC));
        beans.register(JdbcBeans.class);
        beans.scan("org.almanac.environment", "org.almanac.ordermanagement.records");
        beans.refresh();
        records = bean(StoredOrderRecords.class);
        packages = bean(OrderPackages.class);
        register(TEST, List.of(ProvidedSolution.parse("msdyn_IntelligentOrderManagement*")));
        register(BARE, List.of());
    }

    private void register(EnvironmentName name, List<ProvidedSolution> provided) {
        bean(Environments.class)
                .register(name, EnvironmentSettings.embedded(name.value(), EnvironmentType.SANDBOX, provided));
    }

    <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }

    void did(Runnable change) {
        bean(TransactionTemplate.class).executeWithoutResult(status -> change.run());
    }

    StagedPackage staged(byte[] zip) {
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

    StagedPackage imported(EnvironmentName environment, byte[] zip) {
        StagedPackage staged = staged(zip);
        Plan plan = bean(Planning.class).plan(environment, staged, ImportOptions.standard());
        assertThat(plan.refusals()).isEmpty();
        Objects.requireNonNull(bean(TransactionTemplate.class)
                .execute(status -> bean(Importing.class)
                        .apply(
                                environment,
                                staged,
                                ImportOptions.standard(),
                                plan.planHash(),
                                "key",
                                Progress.SILENT)));
        return staged;
    }
}

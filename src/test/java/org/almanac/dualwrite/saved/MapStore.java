package org.almanac.dualwrite.saved;

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
import org.almanac.database.JdbcBeans;
import org.almanac.database.TestDatabase;
import org.almanac.dualwrite.DataverseTables;
import org.almanac.dualwrite.TableMaps;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.EnvironmentSettings;
import org.almanac.environment.EnvironmentType;
import org.almanac.environment.Environments;
import org.almanac.environment.ImportOptions;
import org.almanac.environment.Importing;
import org.almanac.environment.Plan;
import org.almanac.environment.Planning;
import org.almanac.environment.Progress;
import org.almanac.environment.StagedPackage;
import org.almanac.environment.StagedPackages;
import org.almanac.sample.SamplePackage;
import org.almanac.solution.Sha256;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Environments with table maps on a database of their own: the environments' module, and what reads maps from it. */
final class MapStore {

    static final EnvironmentName TEST = new EnvironmentName("test");

    final TableMaps maps;
    final DataverseTables tables;
    private final AnnotationConfigApplicationContext beans = new AnnotationConfigApplicationContext();
    private final TransactionTemplate transactions;

    MapStore(TestDatabase product) {
        DataSource database = product.migrated();
        beans.registerBean(DataSource.class, () -> database);
        beans.registerBean(Clock.class, () -> Clock.fixed(Instant.parse("2026-03-01T10:00:00Z"), ZoneOffset.UTC));
        beans.register(JdbcBeans.class);
        beans.scan("org.almanac.environment", "org.almanac.dualwrite.saved");
        beans.refresh();
        maps = beans.getBean(TableMaps.class);
        tables = beans.getBean(DataverseTables.class);
        transactions = beans.getBean(TransactionTemplate.class);
        beans.getBean(Environments.class)
                .register(TEST, EnvironmentSettings.embedded("Test", EnvironmentType.SANDBOX, List.of()));
    }

    <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }

    void did(Runnable change) {
        transactions.executeWithoutResult(status -> change.run());
    }

    StagedPackage staged(SamplePackage sample, Path folder) {
        return staged(sample.toBytes(), sample.fileName(), folder);
    }

    StagedPackage staged(byte[] zip, String name, Path folder) {
        try {
            Path file = Files.write(folder.resolve(name), zip);
            return bean(StagedPackages.class).stage(Sha256.of(zip), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void imported(StagedPackage staged) {
        Plan plan = bean(Planning.class).plan(TEST, staged, ImportOptions.standard());
        Objects.requireNonNull(transactions.execute(status -> bean(Importing.class)
                .apply(
                        TEST,
                        staged,
                        ImportOptions.standard(),
                        plan.planHash(),
                        staged.manifest().uniqueName(),
                        Progress.SILENT)));
    }
}

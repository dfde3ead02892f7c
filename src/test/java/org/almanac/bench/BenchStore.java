package org.almanac.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.almanac.database.JdbcBeans;
import org.almanac.environment.ComponentStack;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.EnvironmentSettings;
import org.almanac.environment.EnvironmentType;
import org.almanac.environment.Environments;
import org.almanac.environment.ImportOptions;
import org.almanac.environment.Importing;
import org.almanac.environment.Inventory;
import org.almanac.environment.Plan;
import org.almanac.environment.Planning;
import org.almanac.environment.Progress;
import org.almanac.environment.StagedPackage;
import org.almanac.environment.StagedPackages;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.Sha256;
import org.flywaydb.core.Flyway;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The module environment on a database file of its own. */
final class BenchStore implements AutoCloseable {

    static final EnvironmentName NAME = new EnvironmentName("bench");

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    BenchStore(Path folder) {
        String url =
                "jdbc:h2:file:" + folder.resolve(UUID.randomUUID().toString()).toAbsolutePath();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("bench", Map.of("bench.url", url)));
        context.register(Beans.class);
        context.refresh();
        context.getBean(Environments.class)
                .register(NAME, EnvironmentSettings.embedded("Bench", EnvironmentType.SANDBOX, List.of()));
    }

    @Import(JdbcBeans.class)
    @ComponentScan("org.almanac.environment")
    static class Beans {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean(destroyMethod = "close")
        HikariDataSource database(Environment settings) {
            HikariDataSource database = new HikariDataSource();
            database.setJdbcUrl(settings.getRequiredProperty("bench.url"));
            Flyway.configure()
                    .dataSource(database)
                    .schemas("ALM")
                    .defaultSchema("ALM")
                    .load()
                    .migrate();
            return database;
        }
    }

    StagedPackage stage(Sha256 id, Path zip) {
        return context.getBean(StagedPackages.class).stage(id, zip);
    }

    Plan plan(StagedPackage staged) {
        return context.getBean(Planning.class).plan(NAME, staged, ImportOptions.standard());
    }

    Plan apply(StagedPackage staged, Plan plan) {
        return context.getBean(Importing.class)
                .apply(NAME, staged, ImportOptions.standard(), plan.planHash(), "bench", Progress.SILENT);
    }

    ComponentStack layers(String kind, String key) {
        return context.getBean(Inventory.class)
                .stack(NAME, ComponentRef.of(kind, key))
                .orElseThrow();
    }

    Map<ComponentRef, Sha256> layersOf(String solution, Set<ComponentRef> components) {
        return context.getBean(Inventory.class).layersOf(NAME, solution, components);
    }

    JdbcTemplate jdbc() {
        return context.getBean(JdbcTemplate.class);
    }

    void inTransaction(Runnable work) {
        Objects.requireNonNull(context.getBean(TransactionTemplate.class)).executeWithoutResult(status -> work.run());
    }

    @Override
    public void close() {
        context.close();
    }
}

package org.almanac.target.dataverse;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.almanac.database.JdbcBeans;
import org.almanac.database.TestDatabase;
import org.almanac.environment.EnvironmentKind;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.EnvironmentSettings;
import org.almanac.environment.EnvironmentType;
import org.almanac.environment.Environments;
import org.almanac.environment.ExportedFiles;
import org.almanac.environment.Importing;
import org.almanac.environment.Inventory;
import org.almanac.environment.Mirroring;
import org.almanac.environment.Planning;
import org.almanac.environment.StagedPackages;
import org.almanac.environment.Undoing;
import org.almanac.environment.Uninstalling;
import org.almanac.target.TargetEnvironment;
import org.almanac.target.dataverse.operation.DrivePool;
import org.almanac.target.dataverse.operation.DriveSettings;
import org.almanac.target.dataverse.operation.Drivers;
import org.almanac.target.dataverse.operation.Mirror;
import org.almanac.target.dataverse.operation.Remote;
import org.almanac.target.dataverse.operation.RemoteOperations;
import org.almanac.target.dataverse.operation.Submitting;
import org.almanac.target.dataverse.operation.WaysBack;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Almanac as it drives one real environment: a new database, the mirror, the operations, and no threads. */
final class DrivingSide implements AutoCloseable {

    /** Registered by hand and not marked as a configuration, so that tests of the whole program do not find it. */
    @Import(JdbcBeans.class)
    @ComponentScan({
        "org.almanac.environment.store",
        "org.almanac.environment.records",
        "org.almanac.dualwrite",
        "org.almanac.ordermanagement",
        "org.almanac.target.embedded"
    })
    static class Store {}

    final EnvironmentName name = new EnvironmentName("r-" + UUID.randomUUID());

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final DriveSettings settings;
    private final RemoteOperations operations;
    private final Mirror mirror;

    DrivingSide(TestDatabase product, Clock clock, DriveSettings settings) {
        this.settings = settings;
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("almanac.embedded.workers", "0")));
        context.registerBean(DataSource.class, product::migrated);
        context.registerBean(Clock.class, () -> clock);
        context.register(Store.class);
        context.refresh();
        operations = new RemoteOperations(jdbc(), clock, context.getBean(PlatformTransactionManager.class));
        mirror = new Mirror(
                context.getBean(Mirroring.class),
                context.getBean(Planning.class),
                context.getBean(Importing.class),
                context.getBean(Uninstalling.class),
                context.getBean(Undoing.class),
                context.getBean(StagedPackages.class));
    }

    ApplicationContext context() {
        return context;
    }

    JdbcClient jdbc() {
        return context.getBean(JdbcClient.class);
    }

    void register(String address) {
        context.getBean(Environments.class)
                .register(
                        name,
                        new EnvironmentSettings(
                                "Real",
                                EnvironmentType.SANDBOX,
                                EnvironmentKind.DATAVERSE,
                                address,
                                null,
                                List.of(),
                                null));
    }

    TargetEnvironment target(Remote remote) {
        ExportedFiles files = context.getBean(ExportedFiles.class);
        return new DataverseTarget(
                remote,
                context.getBean(Environments.class),
                mirror,
                new WaysBack(operations, files),
                new Submitting(operations),
                files,
                new ReadBack(remote, mirror, context.getBean(Inventory.class)),
                () -> {
                    throw new UnsupportedOperationException("no test asks for dual-write");
                },
                () -> {
                    throw new UnsupportedOperationException("no test asks for order management");
                });
    }

    /** A node, as after a start. */
    DrivePool node(Supplier<Remote> remote) {
        return new DrivePool(
                operations,
                new Drivers(
                        environment -> remote.get(),
                        operations,
                        mirror,
                        context.getBean(ExportedFiles.class),
                        context.getBean(PlatformTransactionManager.class),
                        settings),
                0);
    }

    /** Whether anything that was submitted is under way. */
    boolean open() {
        return jdbc().sql("SELECT COUNT(*) FROM alm.remote_operation WHERE state IN ('NEW', 'SENDING', 'SENT')")
                        .query(Long.class)
                        .single()
                > 0;
    }

    @Override
    public void close() {
        context.close();
    }
}

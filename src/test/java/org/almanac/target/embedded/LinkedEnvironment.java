package org.almanac.target.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.almanac.database.TestDatabase;
import org.almanac.dualwrite.DualWriteOrder;
import org.almanac.dualwrite.DualWriteRehearsal;
import org.almanac.dualwrite.DualWriteRequest;
import org.almanac.dualwrite.RequestStatus;
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
import org.almanac.environment.Uninstalling;
import org.almanac.solution.Sha256;
import org.almanac.target.DualWriteTarget;
import org.almanac.target.Targets;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** An embedded environment on a new database, for tests of dual-write and of order management. */
public final class LinkedEnvironment implements AutoCloseable {

    public static final String HOST = "contoso.operations.example";

    private final AnnotationConfigApplicationContext context;
    private final Path folder;
    private final EnvironmentName name = new EnvironmentName("e-" + UUID.randomUUID());
    private int keys;

    public LinkedEnvironment(TestDatabase product, Path folder) {
        this.context = EmbeddedStore.start(product);
        this.folder = folder;
        register(name);
    }

    void register(EnvironmentName another) {
        bean(Environments.class)
                .register(another, EnvironmentSettings.embedded("Test", EnvironmentType.SANDBOX, List.of()));
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public EnvironmentName name() {
        return name;
    }

    public void install(byte[] content) {
        install(name, content);
    }

    void install(EnvironmentName another, byte[] content) {
        StagedPackage staged = staged(content);
        Plan plan = bean(Planning.class).plan(another, staged, ImportOptions.standard());
        bean(Importing.class)
                .apply(another, staged, ImportOptions.standard(), plan.planHash(), "given-" + keys++, Progress.SILENT);
    }

    private StagedPackage staged(byte[] content) {
        try {
            Sha256 id = Sha256.of(content);
            return bean(StagedPackages.class).stage(id, Files.write(folder.resolve(id.hex()), content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void uninstall(String solution) {
        Uninstalling uninstalling = bean(Uninstalling.class);
        Plan plan = uninstalling.plan(name, solution);
        uninstalling.apply(name, solution, plan.planHash(), "given-" + keys++, Progress.SILENT);
    }

    DualWriteTarget dualWrite() {
        return dualWrite(name);
    }

    DualWriteTarget dualWrite(EnvironmentName another) {
        return bean(Targets.class).of(another).dualWrite();
    }

    public DualWriteRehearsal rehearsal() {
        return bean(DualWriteRehearsal.class);
    }

    public void pass(Duration time) {
        bean(EmbeddedStore.MovableClock.class).advance(time);
    }

    /** Submits orders at once, and says what became of them. */
    public List<RequestStatus> order(DualWriteOrder... orders) {
        String run = "run" + keys++;
        dualWrite()
                .submit(Arrays.stream(orders)
                        .map(order -> new DualWriteRequest(run + "/" + keys++, order))
                        .toList());
        return dualWrite().requests(run);
    }

    @Override
    public void close() {
        context.close();
    }
}

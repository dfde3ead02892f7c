package org.almanac.target.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.almanac.database.TestDatabase;
import org.almanac.dualwrite.DualWriteOrder.CreateLink;
import org.almanac.dualwrite.DualWriteRehearsal;
import org.almanac.dualwrite.DualWriteRequest;
import org.almanac.dualwrite.Fault;
import org.almanac.dualwrite.MapPair;
import org.almanac.dualwrite.OrderKind;
import org.almanac.dualwrite.Pace;
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
import org.almanac.solution.Sha256;
import org.almanac.target.ContosoMaps;
import org.almanac.target.DualWriteContract;
import org.almanac.target.DualWriteTarget;
import org.almanac.target.Targets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The contract of dual-write, kept by embedded environments. */
abstract class KeepingTheDualWriteContract extends DualWriteContract {

    private final AnnotationConfigApplicationContext context;
    private final EnvironmentName name = new EnvironmentName("e-" + UUID.randomUUID());

    @TempDir
    private Path folder = Path.of("unset");

    KeepingTheDualWriteContract(TestDatabase product) {
        context = EmbeddedStore.start(product);
    }

    @BeforeEach
    void aLinkedEnvironment() {
        context.getBean(Environments.class)
                .register(name, EnvironmentSettings.embedded("Test", EnvironmentType.SANDBOX, List.of()));
        install(ContosoMaps.core());
        install(ContosoMaps.maps());
        dualWrite()
                .submit(List.of(
                        new DualWriteRequest("given", new CreateLink("contoso.operations.example", List.of("USMF")))));
    }

    private void install(byte[] content) {
        StagedPackage staged = staged(content);
        Plan plan = context.getBean(Planning.class).plan(name, staged, ImportOptions.standard());
        context.getBean(Importing.class)
                .apply(name, staged, ImportOptions.standard(), plan.planHash(), "given", Progress.SILENT);
    }

    private StagedPackage staged(byte[] content) {
        try {
            Sha256 id = Sha256.of(content);
            return context.getBean(StagedPackages.class).stage(id, Files.write(folder.resolve(id.hex()), content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Override
    protected DualWriteTarget dualWrite() {
        return context.getBean(Targets.class).of(name).dualWrite();
    }

    private DualWriteRehearsal rehearsal() {
        return context.getBean(DualWriteRehearsal.class);
    }

    @Override
    protected void delay(Duration time) {
        rehearsal().pace(name, Pace.of(time));
    }

    @Override
    protected void lag(Duration time) {
        rehearsal().pace(name, Pace.AT_ONCE.withLag(time));
    }

    @Override
    protected void pass(Duration time) {
        context.getBean(EmbeddedStore.MovableClock.class).advance(time);
    }

    @Override
    protected void failNext(OrderKind kind, MapPair map, String message) {
        MapPair hit = kind == OrderKind.APPLY_SOLUTION ? null : map;
        rehearsal().inject(name, new Fault(kind, hit, 1, "TEST", message, Fault.Mode.FAIL));
    }
}

package org.almanac.target.embedded;

import java.util.List;
import java.util.UUID;
import org.almanac.database.TestDatabase;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.EnvironmentSettings;
import org.almanac.environment.EnvironmentType;
import org.almanac.environment.Environments;
import org.almanac.target.TargetEnvironment;
import org.almanac.target.TargetEnvironmentContract;
import org.almanac.target.Targets;
import org.almanac.target.WaitingWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The contract of targets, kept by embedded environments. */
abstract class KeepingTheContract extends TargetEnvironmentContract {

    private final AnnotationConfigApplicationContext context;
    private final EnvironmentName name = new EnvironmentName("e-" + UUID.randomUUID());

    KeepingTheContract(TestDatabase product) {
        context = EmbeddedStore.start(product);
    }

    @BeforeEach
    void anEmptyEnvironment() {
        context.getBean(Environments.class)
                .register(name, EnvironmentSettings.embedded("Test", EnvironmentType.SANDBOX, List.of()));
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Override
    protected TargetEnvironment target() {
        return context.getBean(Targets.class).of(name);
    }

    @Override
    protected void settle() {
        context.getBean(WaitingWork.class).workOff();
    }
}

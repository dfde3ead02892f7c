package org.almanac.target.ordercommands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.almanac.environment.Environment;
import org.almanac.environment.EnvironmentKind;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.Environments;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.Refusal;
import org.almanac.target.OrderManagementTarget;
import org.almanac.target.TargetEnvironment;
import org.almanac.target.Targets;
import org.junit.jupiter.api.Test;

/** Which adapter an environment gets. */
class RoutedOrderManagementTest {

    private static final EnvironmentName NAME = new EnvironmentName("prod");
    private static final String PROD = "almanac.order-management.environments.prod.";
    private static final Map<String, String> CONFIGURED = Map.of(
            PROD + "base-url", "https://contoso.crm4.dynamics.com",
            PROD + "token", "env:TOKEN",
            PROD + "active-when.policy", "statuscode=2",
            PROD + "active-when.provider", "statuscode=2",
            PROD + "active-when.orchestration", "statuscode=2");

    private final Environments environments = mock(Environments.class);
    private final Targets targets = mock(Targets.class);

    private RoutedOrderManagement routed(EnvironmentKind kind, Map<String, String> settings) {
        Environment environment = mock(Environment.class);
        when(environment.kind()).thenReturn(kind);
        when(environments.get(NAME)).thenReturn(environment);
        return new RoutedOrderManagement(
                environments,
                targets,
                new OrderCommandTargets(
                        OrderCommandsFixture.settings(settings),
                        mock(CommandRequests.class),
                        pause -> {},
                        Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
                        name -> null,
                        (name, url) -> Optional.empty()));
    }

    @Test
    void anEmbeddedEnvironmentHasItsOwn() {
        OrderManagementTarget own = mock(OrderManagementTarget.class);
        TargetEnvironment target = mock(TargetEnvironment.class);
        when(target.orderManagement()).thenReturn(own);
        when(targets.of(NAME)).thenReturn(target);

        assertThat(routed(EnvironmentKind.EMBEDDED, CONFIGURED).of(NAME)).isSameAs(own);
    }

    @Test
    void aRealOneHasWhatIsConfigured() {
        assertThat(routed(EnvironmentKind.DATAVERSE, CONFIGURED).of(NAME))
                .isInstanceOf(ConfiguredOrderManagement.class);
    }

    @Test
    void withoutSettingsItIsRefusedWithWhatToSet() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> routed(EnvironmentKind.DATAVERSE, Map.of()).of(NAME))
                .withMessageContainingAll(
                        PROD + "base-url", PROD + "token", PROD + "active-when.policy", "publish-orchestration")
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.ORDER_COMMANDS_DISABLED));
    }
}

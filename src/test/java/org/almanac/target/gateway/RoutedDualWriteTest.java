package org.almanac.target.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.almanac.environment.Environment;
import org.almanac.environment.EnvironmentKind;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.Environments;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.Refusal;
import org.almanac.target.DualWriteTarget;
import org.almanac.target.TargetEnvironment;
import org.almanac.target.Targets;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Which adapter an environment gets. */
class RoutedDualWriteTest {

    private static final EnvironmentName NAME = new EnvironmentName("prod");
    private static final String LINK = "almanac.dual-write.gateway.links.prod.";
    private static final Map<String, String> CONFIGURED = Map.of(
            LINK + "base-url", "https://gateway.example.com",
            LINK + "finance-host", "finance.example.com",
            LINK + "token", "env:TOKEN");

    private final Environments environments = mock(Environments.class);
    private final Targets targets = mock(Targets.class);

    private RoutedDualWrite routed(EnvironmentKind kind, Map<String, String> settings) {
        Environment environment = mock(Environment.class);
        when(environment.kind()).thenReturn(kind);
        when(environments.get(NAME)).thenReturn(environment);
        return new RoutedDualWrite(environments, targets, links(settings));
    }

    private static GatewayLinks links(Map<String, String> settings) {
        GatewaySettings bound = new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("almanac.dual-write.gateway", Bindable.of(GatewaySettings.class));
        return new GatewayLinks(
                bound,
                mock(GatewayRequests.class),
                pause -> {},
                Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
                name -> null);
    }

    private static Map<String, String> switchedOn(Map<String, String> settings) {
        var all = new java.util.HashMap<>(settings);
        all.put("almanac.dual-write.gateway.enabled", "true");
        return all;
    }

    @Test
    void anEmbeddedEnvironmentHasItsOwn() {
        DualWriteTarget own = mock(DualWriteTarget.class);
        TargetEnvironment target = mock(TargetEnvironment.class);
        when(target.dualWrite()).thenReturn(own);
        when(targets.of(NAME)).thenReturn(target);

        assertThat(routed(EnvironmentKind.EMBEDDED, switchedOn(CONFIGURED)).of(NAME))
                .isSameAs(own);
    }

    @Test
    void theGatewayIsUsedWhereItIsSwitchedOnAndConfigured() {
        assertThat(routed(EnvironmentKind.DATAVERSE, switchedOn(CONFIGURED)).of(NAME))
                .isInstanceOf(GatewayDualWrite.class);
    }

    @Test
    void withoutSwitchOrLinkItIsRefusedWithWhatToSet() {
        refused(CONFIGURED, "almanac.dual-write.gateway.enabled=true");
        refused(switchedOn(Map.of()), "almanac.dual-write.gateway.links.prod");
    }

    private void refused(Map<String, String> settings, String remedy) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> routed(EnvironmentKind.DATAVERSE, settings).of(NAME))
                .withMessageContaining(remedy)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.GATEWAY_DISABLED));
    }

    @Test
    void wrongSettingsStopTheProgramWhenItStarts() {
        var wrong = switchedOn(Map.of(LINK + "token", "secret.token"));

        assertThatIllegalStateException()
                .isThrownBy(() -> links(wrong))
                .withMessageContaining(LINK + "base-url")
                .withMessageContaining(LINK + "token")
                .withMessageNotContaining("secret.token");
    }
}

package org.almanac.target.dataverse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import org.almanac.database.TestDatabase;
import org.almanac.environment.Environments;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.Refusal;
import org.almanac.target.dataverse.inventory.WebApiInventory;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class EnvironmentsWithoutCredentialsIT {

    @Test
    void anEnvironmentThatNoSettingLetsInIsRefusedAndTheSettingsAreNamed() {
        DataverseSettings settings = new Binder(new MapConfigurationPropertySource())
                .bindOrCreate("almanac.dataverse", Bindable.of(DataverseSettings.class));
        try (DrivingSide driving = new DrivingSide(TestDatabase.H2, Clock.systemUTC(), DataverseFixture.SETTINGS)) {
            driving.register("https://contoso.crm4.dynamics.com");
            Environments environments = driving.context().getBean(Environments.class);
            try (RemoteEnvironments remotes = new RemoteEnvironments(
                    environments, settings, WebApiInventory::new, pause -> {}, Clock.systemUTC(), name -> null)) {
                assertThatThrownBy(() -> remotes.of(driving.name))
                        .isInstanceOfSatisfying(
                                Refusal.class,
                                refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.ENVIRONMENT_NOT_CONFIGURED))
                        .hasMessageContaining("almanac.dataverse.environments." + driving.name + ".client-id")
                        .hasMessageContaining("certificate");
            }
        }
    }
}

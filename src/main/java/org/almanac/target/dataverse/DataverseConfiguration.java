package org.almanac.target.dataverse;

import java.time.Clock;
import org.almanac.environment.Environments;
import org.almanac.environment.ExportedFiles;
import org.almanac.environment.Importing;
import org.almanac.environment.Inventory;
import org.almanac.environment.Mirroring;
import org.almanac.environment.Planning;
import org.almanac.environment.StagedPackages;
import org.almanac.environment.Undoing;
import org.almanac.environment.Uninstalling;
import org.almanac.target.DualWriteTargets;
import org.almanac.target.OrderManagementTargets;
import org.almanac.target.Targets;
import org.almanac.target.dataverse.inventory.WebApiInventory;
import org.almanac.target.dataverse.operation.DrivePool;
import org.almanac.target.dataverse.operation.Drivers;
import org.almanac.target.dataverse.operation.Mirror;
import org.almanac.target.dataverse.operation.RemoteOperations;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Puts the adapter together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DataverseSettings.class)
class DataverseConfiguration {

    @Bean
    RemoteOperations remoteOperations(JdbcClient jdbc, Clock clock, PlatformTransactionManager manager) {
        return new RemoteOperations(jdbc, clock, manager);
    }

    @Bean
    RemoteEnvironments remoteEnvironments(Environments environments, DataverseSettings settings, Clock clock) {
        return new RemoteEnvironments(
                environments,
                settings,
                WebApiInventory::new,
                pause -> Thread.sleep(pause.toMillis()),
                clock,
                System::getenv);
    }

    @Bean
    EnvironmentTokens environmentTokens(RemoteEnvironments remotes) {
        return remotes::tokens;
    }

    @Bean
    Mirror mirror(
            Mirroring mirroring,
            Planning planning,
            Importing importing,
            Uninstalling uninstalling,
            Undoing undoing,
            StagedPackages packages) {
        return new Mirror(mirroring, planning, importing, uninstalling, undoing, packages);
    }

    @Bean
    DrivePool dataverseDrivePool(
            RemoteEnvironments remotes,
            RemoteOperations operations,
            Mirror mirror,
            ExportedFiles files,
            PlatformTransactionManager manager,
            DataverseSettings settings) {
        return new DrivePool(
                operations,
                new Drivers(remotes::of, operations, mirror, files, manager, settings.drive()),
                settings.workers());
    }

    @Bean
    DataverseTargets dataverseTargets(
            RemoteEnvironments remotes,
            Environments environments,
            Inventory inventory,
            Mirror mirror,
            RemoteOperations operations,
            ExportedFiles files,
            ObjectProvider<DualWriteTargets> dualWrites,
            ObjectProvider<OrderManagementTargets> orders) {
        return new DataverseTargets(
                remotes, environments, inventory, mirror, operations, files, dualWrites::getObject, orders::getObject);
    }

    @Bean
    @Primary
    Targets routedTargets(
            Environments environments, @Qualifier("embeddedTargets") Targets embedded, DataverseTargets dataverse) {
        return new RoutedTargets(environments, embedded, dataverse);
    }
}

package org.almanac.tour;

import static org.almanac.sample.SamplePackages.CONTOSO_ORDER_MANAGEMENT;
import static org.almanac.sample.SamplePackages.CONTOSO_TABLE_MAPS;
import static org.almanac.sample.SamplePackages.DUAL_WRITE_CORE;
import static org.almanac.sample.SamplePackages.FINANCE_ADD_IN;
import static org.almanac.sample.SamplePackages.contosoOrderFlow;
import static org.almanac.sample.SamplePackages.expenses;

import java.util.List;
import java.util.Map;
import org.almanac.deployment.DeploymentFilter;
import org.almanac.deployment.Deployments;
import org.almanac.environment.Environment;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.EnvironmentSettings;
import org.almanac.environment.EnvironmentType;
import org.almanac.environment.Environments;
import org.almanac.environment.ImportOptions;
import org.almanac.environment.Importing;
import org.almanac.environment.Inventory;
import org.almanac.environment.Planning;
import org.almanac.environment.Progress;
import org.almanac.environment.ProvidedSolution;
import org.almanac.environment.StagedPackage;
import org.almanac.process.DeploymentDesk;
import org.almanac.process.Identities;
import org.almanac.process.StartDeployment;
import org.almanac.sample.SamplePackage;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * What the tour shows: dev builds version 2.0 of the expense application, test gets 1.1, prod runs 1.0 and is asked to take
 * 1.1. In test and prod an order flow is active, a newer one in test. What the environments hold from the beginning is imported at once; the two deployments are real ones.
 */
@Component
@Profile("tour")
class Scenery {

    private static final EnvironmentName DEV = new EnvironmentName("dev");
    private static final EnvironmentName TEST = new EnvironmentName("test");
    private static final EnvironmentName PROD = new EnvironmentName("prod");
    private static final String EXPENSES = "ContosoExpenses@1.1.0.0";

    private final Environments environments;
    private final Planning planning;
    private final Importing importing;
    private final DeploymentDesk desk;
    private final Identities identities;
    private final Shelf shelf;
    private final Inventory inventory;
    private final Deployments deployments;
    private final LinkedEnvironments links;
    private final ActiveOrders orders;

    Scenery(
            Environments environments,
            Planning planning,
            Importing importing,
            DeploymentDesk desk,
            Identities identities,
            Shelf shelf,
            Inventory inventory,
            Deployments deployments,
            LinkedEnvironments links,
            ActiveOrders orders) {
        this.environments = environments;
        this.planning = planning;
        this.importing = importing;
        this.desk = desk;
        this.identities = identities;
        this.shelf = shelf;
        this.inventory = inventory;
        this.deployments = deployments;
        this.links = links;
        this.orders = orders;
    }

    /**
     * Sets up what is missing, until the last thing is there: a start that was interrupted goes on at the next one. Where
     * environments are that are not the tour's, nothing is done.
     */
    void setUpOnce() {
        var foreign = environments.list().stream()
                .map(Environment::name)
                .anyMatch(name -> !List.of(DEV, TEST, PROD).contains(name));
        var complete = !deployments
                .list(new DeploymentFilter(PROD, null, null, null, 1))
                .isEmpty();
        if (!foreign && !complete) {
            setUp();
        }
    }

    private void setUp() {
        shelf.fill();
        register(DEV, "Development", EnvironmentType.DEVELOPER);
        register(TEST, "Test", EnvironmentType.SANDBOX);
        register(PROD, "Production", EnvironmentType.PRODUCTION);
        fill(DEV, DUAL_WRITE_CORE, FINANCE_ADD_IN, expenses("2.0", false));
        fill(
                TEST,
                DUAL_WRITE_CORE,
                FINANCE_ADD_IN,
                CONTOSO_TABLE_MAPS,
                CONTOSO_ORDER_MANAGEMENT,
                contosoOrderFlow("1.1", false));
        fill(PROD, DUAL_WRITE_CORE, FINANCE_ADD_IN, expenses("1.0", true), contosoOrderFlow("1.0", true));
        List.of(DEV, TEST, PROD).forEach(links::link);
        List.of(TEST, PROD).forEach(orders::activate);
        deploy(TEST, "A sandbox takes this without approval.");
        deploy(PROD, "Clerks asked for comments on expense reports.");
    }

    private void register(EnvironmentName name, String displayName, EnvironmentType type) {
        var provided = List.of(
                ProvidedSolution.parse("msdynce_*"), ProvidedSolution.parse("msdyn_IntelligentOrderManagement*"));
        if (environments.find(name).isEmpty()) {
            environments.register(name, EnvironmentSettings.embedded(displayName, type, provided));
        }
    }

    private void fill(EnvironmentName environment, SamplePackage... samples) {
        for (var sample : samples) {
            install(environment, sample, shelf.staged(sample));
        }
        importing.publishAll(environment, "tour/publish");
    }

    private void install(EnvironmentName environment, SamplePackage sample, StagedPackage staged) {
        if (inventory.solution(environment, staged.manifest().uniqueName()).isEmpty()) {
            var options = ImportOptions.standard();
            var plan = planning.plan(environment, staged, options);
            importing.apply(
                    environment, staged, options, plan.planHash(), "tour/" + sample.fileName(), Progress.SILENT);
        }
    }

    private void deploy(EnvironmentName environment, String reason) {
        var operator = identities
                .identity(TourUser.OPERATOR)
                .orElseThrow(() -> new IllegalStateException("the tour's user 'operator' is missing"));
        var command = new StartDeployment(
                "install-solution", Map.of("environment", environment.value(), "package", EXPENSES, "reason", reason));
        desk.start(command, "tour/" + environment, operator);
    }
}

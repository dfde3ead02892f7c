package org.almanac.tour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.almanac.AlmanacApplication;
import org.almanac.catalog.Catalog;
import org.almanac.deployment.Approval;
import org.almanac.deployment.Approvals;
import org.almanac.deployment.Deployment;
import org.almanac.deployment.DeploymentFilter;
import org.almanac.deployment.DeploymentState;
import org.almanac.deployment.Deployments;
import org.almanac.environment.Environment;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.Environments;
import org.almanac.environment.Inventory;
import org.almanac.process.DeploymentDesk;
import org.almanac.process.Identities;
import org.almanac.sample.SamplePackages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.web.client.RestClient;

/** Starts the whole program as {@code mvn spring-boot:run} does, on a port and in a folder of its own. */
class TourIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path data;

    private ConfigurableApplicationContext started() {
        var application = new SpringApplication(AlmanacApplication.class);
        application.addInitializers(
                context -> context.getBeanFactory().registerSingleton("withoutTests", new WithoutTests()));
        return application.run(
                "--spring.profiles.active=tour", "--server.port=0", "--almanac.data=" + data.resolve("almanac-data"));
    }

    @Test
    void threeEnvironmentsACatalogueAndOneApprovalAwaitTheVisitorHoweverOftenTheProgramStarts() {
        try (var program = started()) {
            environmentsAndCatalogueAreFilled(program);
            oneDeploymentSucceededAndOneAwaitsApproval(program);
            theLogOfTheFinishedOneCanBeDownloaded(program);
        }
        try (var again = started()) {
            environmentsAndCatalogueAreFilled(again);
            oneDeploymentSucceededAndOneAwaitsApproval(again);
            theApproverLetsItInto(again, "prod");
        }
    }

    private static void environmentsAndCatalogueAreFilled(ConfigurableApplicationContext program) {
        assertThat(program.getBean(Environments.class).list())
                .extracting(Environment::name)
                .extracting(EnvironmentName::value)
                .containsExactly("dev", "prod", "test");
        assertThat(program.getBean(Catalog.class).list())
                .hasSameSizeAs(SamplePackages.all())
                .allSatisfy(shelved -> assertThat(shelved.findings()).isEmpty());
    }

    private static void oneDeploymentSucceededAndOneAwaitsApproval(ConfigurableApplicationContext program) {
        var deployments = awaited(
                program,
                all -> all.stream()
                        .map(Deployment::state)
                        .allMatch(state ->
                                state == DeploymentState.SUCCEEDED || state == DeploymentState.AWAITING_APPROVAL));

        assertThat(deployments)
                .extracting(deployment -> deployment.request().environment().value() + ' ' + deployment.state())
                .containsExactlyInAnyOrder("test SUCCEEDED", "prod AWAITING_APPROVAL");
        assertThat(open(program)).singleElement().satisfies(approval -> {
            assertThat(approval.candidateGroup()).isEqualTo("approvers");
            assertThat(approval.required()).isEqualTo(1);
        });
    }

    private static void theLogOfTheFinishedOneCanBeDownloaded(ConfigurableApplicationContext program) {
        var done = program.getBean(Deployments.class).list(DeploymentFilter.newest(100)).stream()
                .filter(deployment -> deployment.state() == DeploymentState.SUCCEEDED)
                .findFirst()
                .orElseThrow();
        var answer = RestClient.create(
                        "http://127.0.0.1:" + program.getEnvironment().getProperty("local.server.port"))
                .get()
                .uri("/api/deployments/{id}/log", done.id())
                .headers(headers -> headers.setBasicAuth("viewer", "viewer"))
                .retrieve()
                .toEntity(String.class);

        assertThat(answer.getHeaders().getContentDisposition().getFilename())
                .isEqualTo(done.request().packageName() + "_import_log.xml");
        assertThat(answer.getBody()).contains("Excel.Sheet", done.request().packageName(), "</Workbook>");
    }

    private static List<Approval> open(ConfigurableApplicationContext program) {
        return program.getBean(Approvals.class).openFor("approver", List.of("approvers"));
    }

    private static List<Deployment> awaited(
            ConfigurableApplicationContext program, Predicate<List<Deployment>> condition) {
        var deployments = program.getBean(Deployments.class);
        return await().atMost(PATIENCE).until(() -> deployments.list(DeploymentFilter.newest(100)), condition);
    }

    private static void theApproverLetsItInto(ConfigurableApplicationContext program, String environment) {
        var approver = program.getBean(Identities.class).identity("approver").orElseThrow();
        var approval = open(program).get(0);

        program.getBean(DeploymentDesk.class)
                .decide(approval.id(), true, null, approval.planHash().hex(), approver);

        var ended = awaited(program, all -> all.stream().map(Deployment::state).allMatch(DeploymentState::ended));
        assertThat(ended).extracting(Deployment::state).containsOnly(DeploymentState.SUCCEEDED);
        assertThat(program.getBean(Inventory.class)
                        .solution(new EnvironmentName(environment), "ContosoExpenses")
                        .orElseThrow()
                        .version()
                        .text())
                .isEqualTo("1.1.0.0");
    }

    /** The packaged program has no classes of tests in its class path; here the scan must leave them out. */
    private static final class WithoutTests extends TypeExcludeFilter {

        @Override
        public boolean match(MetadataReader type, MetadataReaderFactory types) throws IOException {
            return type.getResource().getURL().getPath().contains("/test-classes/");
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof WithoutTests;
        }

        @Override
        public int hashCode() {
            return WithoutTests.class.hashCode();
        }
    }
}

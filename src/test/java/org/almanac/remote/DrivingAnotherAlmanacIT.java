package org.almanac.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.almanac.AlmanacApplication;
import org.almanac.dualwrite.DualWrite;
import org.almanac.dualwrite.DualWriteSnapshot;
import org.almanac.dualwrite.MapPair;
import org.almanac.dualwrite.MapState;
import org.almanac.dualwrite.MapVersion;
import org.almanac.dualwrite.TableMap;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.Inventory;
import org.almanac.lifecycles.Pipeline;
import org.almanac.ordermanagement.Activatable;
import org.almanac.ordermanagement.OrderManagement;
import org.almanac.solution.PackageBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.client.RestClientResponseException;

/**
 * One program, in a process of its own, deploys to the environment {@code prod} of another, which it knows as {@code remote}, through
 * the Web API alone.
 */
@SpringBootTest(classes = AlmanacApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("tour")
@Import(DrivingAnotherAlmanacIT.Watched.class)
class DrivingAnotherAlmanacIT {

    private static final String SECRET = "s3cret-" + UUID.randomUUID();
    private static final String PASSWORD = "p4ssword-" + UUID.randomUUID();
    private static final EnvironmentName PROD = new EnvironmentName("prod");
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    private static Path folder;

    @LocalServerPort
    private int port;

    @Autowired
    private Gate gate;

    @Autowired
    private Inventory inventory;

    @Autowired
    private DualWrite dualWrite;

    @Autowired
    private OrderManagement orders;

    private static @Nullable DriverProcess running;

    private DriverProcess driver;
    private Pipeline pipeline;

    @TestConfiguration(proxyBeanMethods = false)
    static class Watched {
        @Bean
        Gate gate() {
            return new Gate();
        }

        @Bean
        FilterRegistrationBean<Gate> gateFirst(Gate gate) {
            FilterRegistrationBean<Gate> registration = new FilterRegistrationBean<>(gate);
            registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
            registration.addUrlPatterns("/environments/*");
            return registration;
        }
    }

    @DynamicPropertySource
    static void theDrivenProgram(DynamicPropertyRegistry registry) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), SECRET);
        registry.add("almanac.data", () -> folder.resolve("driven").toString());
        registry.add("almanac.clients.driver.secret", () -> "file:" + secret);
        registry.add("almanac.clients.driver.groups", () -> "operators");
        registry.add("almanac.clients.driver.environments", () -> "prod");
    }

    /** It takes long to start, so all tests have the same. */
    @BeforeEach
    void aDriver() throws IOException {
        if (running == null) {
            running = started();
        }
        driver = running;
        pipeline = new Pipeline(driver.port());
        await().atMost(PATIENCE).until(() -> driver.allOutput().contains("Almanac is ready for a tour"));
        if (pipeline.get("/api/environments").toString().contains("\"remote\"")) {
            return;
        }
        register("remote", "production");
        register("sealed", "production");
        // the same once more, where nobody has to approve what is deleted
        register("workshop", "developer");
    }

    private void register(String name, String type) {
        pipeline.post(
                "admin",
                "/api/environments",
                Map.of(
                        "name",
                        name,
                        "displayName",
                        name,
                        "type",
                        type,
                        "kind",
                        "dataverse",
                        "provides",
                        List.of("msdyn_IntelligentOrderManagement*"),
                        "url",
                        base()));
    }

    private String base() {
        return "http://127.0.0.1:" + port + "/environments/prod";
    }

    private DriverProcess started() throws IOException {
        Path place = Files.createDirectories(folder.resolve("driver"));
        return new DriverProcess(
                place,
                DriverSettings.arguments(place, base(), SECRET),
                Map.of("REMOTE_SECRET", SECRET, "SEALED_PASSWORD", PASSWORD));
    }

    @AfterAll
    static void stop() {
        if (running != null) {
            running.close();
        }
    }

    private static byte[] cars(String version, String... columns) throws IOException {
        return PackageBuilder.solution("ContosoCars")
                .version(version)
                .managed(true)
                .publisher("Contoso", "ctso", 10000)
                .table("ctso_car", table -> {
                    for (String column : columns) {
                        table.column(column, "int");
                    }
                    return table.behavior(0);
                })
                .toBytes();
    }

    private static Map<String, Object> install(String id) {
        return install("remote", id);
    }

    private static Map<String, Object> install(String environment, String id) {
        return Map.of("process", "install-solution", "environment", environment, "package", id);
    }

    private String installed() {
        return inventory
                .solution(PROD, "ContosoCars")
                .map(solution -> solution.version().text())
                .orElse("");
    }

    @Test
    void aSolutionIsInstalledUpgradedUndoneAndUninstalled() throws IOException {
        String first = pipeline.upload(cars("1.0.0.0", "ctso_seats"));
        Pipeline.succeeded(pipeline.deployed(install("workshop", first)));
        assertThat(installed()).isEqualTo("1.0.0.0");

        long upgrades = gate.count("StageAndUpgradeAsync");
        JsonNode upgraded =
                pipeline.deployed(install("workshop", pipeline.upload(cars("1.1.0.0", "ctso_seats", "ctso_doors"))));
        Pipeline.succeeded(upgraded);
        assertThat(installed()).isEqualTo("1.1.0.0");
        assertThat(gate.count("StageAndUpgradeAsync")).isEqualTo(upgrades + 1);
        assertThat(gate.count("PublishAllXml") + gate.count("PublishAllXmlAsync"))
                .isZero();

        Pipeline.succeeded(pipeline.undone(upgraded.get("id").asText()));
        assertThat(installed()).isEqualTo("1.0.0.0");

        Pipeline.succeeded(pipeline.deployed(
                Map.of("process", "uninstall-solution", "environment", "workshop", "solution", "ContosoCars")));
        assertThat(installed()).isEmpty();
    }

    private static byte[] scripts(String name) {
        return PackageBuilder.solution(name)
                .version("1.0.0.0")
                .managed(true)
                .publisher("Contoso", "ctso", 10000)
                .webResource("ctso_" + name + ".js", new byte[] {1})
                .toBytes();
    }

    private String started(Map<String, Object> start) {
        return pipeline.post("operator", "/api/deployments", start).get("id").asText();
    }

    private JsonNode state(String deployment, String state) {
        return await().atMost(PATIENCE)
                .until(
                        () -> pipeline.get("/api/deployments/" + deployment),
                        one -> one.get("state").asText().equals(state));
    }

    @Test
    void aDeploymentThatWaitsForApprovalDoesNotMindThatAnotherIsPlanned() {
        String first = started(install(pipeline.upload(scripts("ContosoFirst"))));
        state(first, "awaiting-approval");
        // the solution of the tour has layers that nobody has looked at before
        String second = started(
                Map.of("process", "uninstall-solution", "environment", "remote", "solution", "ContosoExpenses"));
        state(second, "awaiting-approval");

        pipeline.approve(first);

        JsonNode ended = state(first, "succeeded");
        assertThat(ended.get("approvals")).hasSize(1);
        pipeline.post("operator", "/api/deployments/" + second + "/cancel", Map.of());
    }

    @Test
    void theSecretAndThePasswordAreShownNowhere() throws IOException {
        String deployment = pipeline.deployed(install(pipeline.upload(scripts("ContosoSecretive"))))
                .get("id")
                .asText();
        List<String> answers = new ArrayList<>();
        for (String path : List.of(
                "/api/environments",
                "/api/environments/remote",
                "/api/environments/sealed",
                "/api/deployments",
                "/api/deployments/" + deployment)) {
            answers.add(pipeline.get(path).toString());
        }
        Map<String, Object> sealed =
                Map.of("process", "uninstall-solution", "environment", "sealed", "solution", "ContosoExpenses");
        assertThatThrownBy(() -> pipeline.post("operator", "/api/deployments", sealed))
                .isInstanceOfSatisfying(
                        RestClientResponseException.class, problem -> answers.add(problem.getResponseBodyAsString()));

        assertThat(answers.get(answers.size() - 1)).contains("sealed.p12", "password is wrong");
        assertThat(String.join("\n", answers)).doesNotContain(SECRET, PASSWORD);
        assertThat(driver.allOutput()).doesNotContain(SECRET, PASSWORD);
        assertThat(filesWith(SECRET, PASSWORD)).isEmpty();
    }

    /** Of all that the driver has written: its database with all variables of processes, its logs, packages and exports. */
    private List<Path> filesWith(String... texts) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder.resolve("driver"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String content = Files.readString(file, StandardCharsets.ISO_8859_1);
                if (Stream.of(texts)
                        .flatMap(text -> Stream.of(text, spread(text)))
                        .anyMatch(content::contains)) {
                    found.add(file);
                }
            }
        }
        return found;
    }

    /** As two bytes a character. */
    private static String spread(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.ISO_8859_1);
    }

    @Test
    void aDriverThatIsKilledInTheMiddleOfAnImportCarriesOnWithoutImportingTwice()
            throws IOException, InterruptedException {
        String vans = pipeline.upload(PackageBuilder.solution("ContosoVans")
                .version("1.0.0.0")
                .managed(true)
                .publisher("Contoso", "ctso", 10000)
                .table("ctso_van", table -> table.behavior(0).column("ctso_load", "int"))
                .toBytes());
        long before = gate.count("ImportSolutionAsync");
        gate.closeAfter("ImportSolutionAsync");
        String id = pipeline.post("operator", "/api/deployments", install(vans))
                .get("id")
                .asText();
        await().atMost(PATIENCE).until(() -> {
            pipeline.approve(id);
            return gate.count("ImportSolutionAsync") > before;
        });

        driver.kill();
        gate.open();
        driver.restart();
        pipeline = new Pipeline(driver.port());

        JsonNode ended = pipeline.ended(id);
        Pipeline.succeeded(ended);
        assertThat(gate.count("ImportSolutionAsync")).isEqualTo(before + 1);
        assertThat(inventory.solution(PROD, "ContosoVans")).isPresent();
        assertThat(driver.allOutput()).doesNotContain(SECRET);
    }

    /** As in the tour: a column more for the map of contacts, made in the driver's own {@code dev}. */
    private void aSolutionWithANewVersionOfTheMapOfContacts() {
        String maps = "/api/environments/dev/table-maps";
        pipeline.post(
                "operator",
                "/api/environments/dev/dual-write/requests",
                Map.of("order", Map.of("order", "stop", "map", "contacts - CDS Contacts V2")));
        String base =
                pipeline.get(maps + "?name=CDS Contacts").at("/0/applied/id").asText();
        String version = pipeline.post(
                        "operator",
                        maps + "/versions",
                        Map.of(
                                "base",
                                base,
                                "publisher",
                                "Contoso",
                                "version",
                                "2.0.1.0",
                                "fields",
                                List.of(Map.of(
                                        "source", "BIRTHDATE",
                                        "direction", "both",
                                        "destination", "birthdate"))))
                .get("id")
                .asText();
        pipeline.post(
                "operator",
                "/api/environments/dev/solutions",
                Map.of(
                        "uniqueName", "MyCustomTableMaps",
                        "displayName", "My custom table maps",
                        "version", "1.0.0.0",
                        "publisher", "Contoso"));
        pipeline.send(
                "operator", maps + "/versions/" + version + "/solutions", Map.of("solution", "MyCustomTableMaps"));
        Pipeline.succeeded(pipeline.deployed(Map.of(
                "process", "export-solution", "environment", "dev", "solution", "MyCustomTableMaps", "managed", true)));
    }

    @Test
    void tableMapsAreStoppedImportedAppliedAndStartedAgain() {
        aSolutionWithANewVersionOfTheMapOfContacts();
        DualWriteSnapshot before = dualWrite.read(PROD);
        MapPair contacts = new MapPair("contacts", "CDS Contacts V2");
        assertThat(before.map(contacts).orElseThrow().state()).isEqualTo(MapState.RUNNING);

        Pipeline.succeeded(pipeline.deployed(Map.of(
                "process",
                "deploy-table-maps",
                "environment",
                "remote",
                "package",
                "MyCustomTableMaps@1.0.0.1",
                "initialSync",
                "skip")));

        TableMap now = dualWrite.read(PROD).map(contacts).orElseThrow();
        assertThat(now.state()).isEqualTo(MapState.RUNNING);
        assertThat(now.appliedVersion().orElseThrow().version()).isEqualTo(MapVersion.parse("2.0.1.0"));
    }

    @Test
    void ordersAreDeactivatedImportedAndActivatedAgain() {
        Pipeline.succeeded(pipeline.deployed(Map.of(
                "process", "export-solution", "environment", "test", "solution", "ContosoOrderFlow", "managed", true)));
        JsonNode deployed = pipeline.deployed(Map.of(
                "process",
                "deploy-order-management",
                "environment",
                "remote",
                "package",
                "ContosoOrderFlow@1.1.0.1",
                "reason",
                "larger orders"));
        Pipeline.succeeded(deployed);
        assertThat(orders.read(PROD).model().orchestrations()).isNotEmpty().allMatch(Activatable::active);
        assertThat(gate.count("ImportSolutionAsync") + gate.count("StageAndUpgradeAsync"))
                .isPositive();
    }
}

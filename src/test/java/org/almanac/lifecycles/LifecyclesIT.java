package org.almanac.lifecycles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.almanac.AlmanacApplication;
import org.almanac.solution.PackageBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Install, upgrade, undo, uninstall: each ends with exactly the state that its plan said. */
@SpringBootTest(classes = AlmanacApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("tour")
class LifecyclesIT {

    @TempDir
    private static Path data;

    @LocalServerPort
    private int port;

    private Pipeline pipeline;

    @DynamicPropertySource
    static void aFolderOfItsOwn(DynamicPropertyRegistry registry) {
        registry.add("almanac.data", () -> data.resolve("almanac-data").toString());
    }

    @BeforeEach
    void aPipeline() {
        pipeline = new Pipeline(port);
    }

    private static byte[] cars(String version, boolean withVans) throws IOException {
        PackageBuilder builder = PackageBuilder.solution("ContosoCars")
                .version(version)
                .managed(true)
                .publisher("Contoso", "ctso", 10000);
        builder.table("ctso_car", table -> table.behavior(0).column("ctso_seats", "int"));
        if (withVans) {
            builder.table("ctso_van", table -> table.behavior(0).column("ctso_load", "int"));
        }
        return builder.toBytes();
    }

    // scenario 55
    @Test
    void aSolutionIsInstalledUpgradedUninstalledAndEverythingIsTakenBack() throws IOException {
        pipeline.post("admin", "/api/environments", Map.of("name", "lab", "type", "sandbox"));
        String empty = pipeline.stateHash("lab");
        String first = pipeline.upload(cars("1.0.0.0", true));
        String second = pipeline.upload(cars("2.0.0.0", false));

        var installed =
                pipeline.deployed(Map.of("process", "install-solution", "environment", "lab", "package", first));
        Pipeline.succeeded(installed);
        pipeline.post("operator", "/api/environments/lab/tables/ctso_van/rows", Map.of("ctso_load", 900));
        String withData = pipeline.stateHash("lab");

        var upgraded =
                pipeline.deployed(Map.of("process", "install-solution", "environment", "lab", "package", second));
        Pipeline.succeeded(upgraded);
        assertThat(pipeline.get("/api/environments/lab/components?kind=Entity&name=ctso_van"))
                .isEmpty();

        Pipeline.succeeded(pipeline.undone(upgraded.get("id").asText()));
        assertThat(pipeline.stateHash("lab")).isEqualTo(withData);
        assertThat(pipeline.get("/api/environments/lab/tables/ctso_van/rows")
                        .get(0)
                        .at("/values/ctso_load")
                        .asInt())
                .isEqualTo(900);
        assertThat(pipeline.get("/api/deployments/" + upgraded.get("id").asText())
                        .get("state")
                        .asText())
                .isEqualTo("undone");

        var refused = pipeline.undone(installed.get("id").asText());
        assertThat(refused.get("state").asText()).isEqualTo("refused");
        assertThat(refused.toString()).contains("A row of ctso_van");

        var uninstalled = pipeline.deployed(
                Map.of("process", "uninstall-solution", "environment", "lab", "solution", "ContosoCars"));
        Pipeline.succeeded(uninstalled);
        assertThat(pipeline.get("/api/environments/lab/solutions")).isEmpty();

        Pipeline.succeeded(pipeline.undone(uninstalled.get("id").asText()));
        assertThat(pipeline.stateHash("lab")).isEqualTo(withData).isNotEqualTo(empty);
    }
}

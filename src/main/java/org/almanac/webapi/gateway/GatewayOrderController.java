package org.almanac.webapi.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.almanac.dualwrite.DualWrite;
import org.almanac.dualwrite.DualWriteOrder;
import org.almanac.dualwrite.DualWriteRequest;
import org.almanac.dualwrite.DualWriteSnapshot;
import org.almanac.dualwrite.TableMap;
import org.almanac.environment.EnvironmentName;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The gateway's orders; each becomes a request of the embedded environment. */
@RestController
@RequestMapping("/environments/{environment}/dual-write/api")
class GatewayOrderController {

    private final DualWrite dualWrite;

    GatewayOrderController(DualWrite dualWrite) {
        this.dualWrite = dualWrite;
    }

    /** An action on one or several maps, in one request. */
    @PostMapping("/DualWriteManagement/1.0/Start")
    Accepted start(@PathVariable("environment") EnvironmentName environment, @RequestBody JsonNode body) {
        return submitted(environment, MapOrder.of(dualWrite.read(environment), body));
    }

    @PostMapping("/DualWriteManagement/1.0/SolutionAware/{cid}/RestoreTemplates")
    Accepted apply(
            @PathVariable("environment") EnvironmentName environment,
            @PathVariable("cid") String cid,
            @RequestBody JsonNode body) {
        LinkJson.named(dualWrite.read(environment), cid);
        String solution = body.path("solutions")
                .path(0)
                .path("criteria")
                .path("uniquename")
                .asText();
        return submitted(environment, new DualWriteOrder.ApplySolution(solution));
    }

    @PostMapping("/DualWriteManagement/1.0/SolutionAware/{cid}/SwitchActive/{version}")
    ResponseEntity<UUID> choose(
            @PathVariable("environment") EnvironmentName environment,
            @PathVariable("version") UUID version,
            @RequestParam("pid") UUID pid) {
        TableMap map = MapJson.ofProject(dualWrite.read(environment), pid);
        submitted(environment, new DualWriteOrder.ChooseVersion(map.pair(), version));
        return ResponseEntity.ok(version);
    }

    /** For each version, the chosen versions of the maps that should run before it, and itself. */
    @PostMapping("/DualWriteManagement/1.0/GetTemplatePrerequisiteSequences/{cid}")
    List<List<UUID>> prerequisites(
            @PathVariable("environment") EnvironmentName environment, @RequestBody List<UUID> versions) {
        DualWriteSnapshot link = dualWrite.read(environment);
        return versions.stream().map(version -> sequence(link, version)).toList();
    }

    private static List<UUID> sequence(DualWriteSnapshot link, UUID version) {
        Stream<UUID> before = link.maps().stream()
                .filter(map -> version.equals(map.applied()))
                .flatMap(map -> map.prerequisites().stream())
                .flatMap(pair -> link.map(pair).stream())
                .flatMap(map -> Stream.ofNullable(map.applied()));
        return Stream.concat(before, Stream.of(version)).toList();
    }

    @PostMapping("/dataset/{dataset}/IntegrationKeys")
    void keys(@PathVariable("environment") EnvironmentName environment, @RequestBody JsonNode body) {
        Map<String, List<String>> keys = new TreeMap<>();
        body.path("integrationKeys").properties().forEach(entry -> {
            List<String> fields = new ArrayList<>();
            entry.getValue().forEach(field -> fields.add(field.asText()));
            keys.put(entry.getKey(), fields);
        });
        submitted(environment, new DualWriteOrder.SetKeys(keys));
    }

    @PostMapping("/Project/{project}/Refresh")
    void refresh(@PathVariable("environment") EnvironmentName environment, @PathVariable("project") String project) {
        TableMap map = dualWrite.read(environment).maps().stream()
                .filter(one -> ProjectJson.name(one).equals(project))
                .findFirst()
                .orElseThrow(() -> UnknownThing.of("project", project));
        submitted(environment, new DualWriteOrder.RefreshTables(map.pair()));
    }

    @PostMapping("/ConnectionSet/{cid}/Reset")
    Accepted reset(
            @PathVariable("environment") EnvironmentName environment,
            @PathVariable("cid") String cid,
            @RequestParam("forceReset") boolean force,
            @RequestBody JsonNode body) {
        LinkJson.named(dualWrite.read(environment), cid);
        List<String> companies = new ArrayList<>();
        body.path("legalEntities").forEach(company -> companies.add(company.asText()));
        return submitted(environment, new DualWriteOrder.ResetLink(force, companies));
    }

    private Accepted submitted(EnvironmentName environment, DualWriteOrder order) {
        DualWriteRequest request = GatewayRequests.request(UUID.randomUUID().toString(), order);
        dualWrite.submit(environment, List.of(request));
        return new Accepted(request.key().substring(GatewayRequests.RUN.length() + 1));
    }
}

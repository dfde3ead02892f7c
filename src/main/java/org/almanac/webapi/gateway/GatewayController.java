package org.almanac.webapi.gateway;

import java.util.List;
import java.util.UUID;
import org.almanac.dualwrite.DualWrite;
import org.almanac.dualwrite.DualWriteSnapshot;
import org.almanac.dualwrite.RequestStatus;
import org.almanac.dualwrite.TableMap;
import org.almanac.environment.EnvironmentName;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The gateway's questions. */
@RestController
@RequestMapping("/environments/{environment}/dual-write/api")
class GatewayController {

    private final DualWrite dualWrite;

    GatewayController(DualWrite dualWrite) {
        this.dualWrite = dualWrite;
    }

    /** The link with a finance and operations environment; an empty list where there is none. */
    @GetMapping("/DualWriteManagement/1.0/Environments")
    List<LinkJson> environments(
            @PathVariable("environment") EnvironmentName environment, @RequestParam String identifier) {
        return LinkJson.environments(dualWrite.read(environment), identifier);
    }

    @GetMapping("/DualWriteManagement/1.0/Entities")
    List<MapJson> entities(@PathVariable("environment") EnvironmentName environment) {
        DualWriteSnapshot link = dualWrite.read(environment);
        List<RequestStatus> requests = requests(environment);
        return link.maps().stream().map(map -> MapJson.of(map, requests)).toList();
    }

    @GetMapping("/ConnectionSet/{name}")
    ConnectionSetJson connectionSet(
            @PathVariable("environment") EnvironmentName environment, @PathVariable("name") String name) {
        DualWriteSnapshot link = dualWrite.read(environment);
        LinkJson.named(link, name);
        return ConnectionSetJson.of(environment, link, requests(environment));
    }

    @GetMapping({
        "/DualWriteManagement/1.0/SolutionAware/{cid}/Solutions",
        "/DualWriteManagement/1.0/SolutionAware/{cid}/Solutions/"
    })
    List<SolutionJson> solutions(
            @PathVariable("environment") EnvironmentName environment, @PathVariable("cid") String cid) {
        DualWriteSnapshot link = dualWrite.read(environment);
        LinkJson.named(link, cid);
        return SolutionJson.of(link);
    }

    /** The requests on the maps that a request was about, each with its map. */
    @GetMapping("/DualWriteManagement/1.0/Status/{request}")
    List<MapJson> status(
            @PathVariable("environment") EnvironmentName environment, @PathVariable("request") String request) {
        List<RequestStatus> requests = requests(environment);
        RequestStatus status = GatewayRequests.named(requests, request);
        return dualWrite.read(environment).maps().stream()
                .filter(map -> status.order().maps().contains(map.pair()))
                .map(map -> MapJson.of(map, requests))
                .toList();
    }

    @GetMapping("/DualWriteManagement/1.0/SolutionAware/{cid}/Status/{request}")
    RequestJson solutionStatus(
            @PathVariable("environment") EnvironmentName environment, @PathVariable("request") String request) {
        return RequestJson.of(GatewayRequests.named(requests(environment), request));
    }

    /** The fields of the version that is chosen for a map. */
    @GetMapping("/DualWriteManagement/1.0/{pid}/FieldMappings")
    ProjectJson fieldMappings(@PathVariable("environment") EnvironmentName environment, @PathVariable("pid") UUID pid) {
        TableMap map = MapJson.ofProject(dualWrite.read(environment), pid);
        UUID chosen = map.applied();
        if (chosen == null) {
            throw UnknownThing.of("version chosen for the map", map.pair().displayName());
        }
        return ProjectJson.of(map, chosen, dualWrite.mapping(environment, chosen));
    }

    private List<RequestStatus> requests(EnvironmentName environment) {
        return dualWrite.requests(environment, GatewayRequests.RUN);
    }
}

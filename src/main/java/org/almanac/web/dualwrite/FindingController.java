package org.almanac.web.dualwrite;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.almanac.dualwrite.MapAudit;
import org.almanac.dualwrite.MapFinding;
import org.almanac.environment.Environment;
import org.almanac.environment.EnvironmentKind;
import org.almanac.target.TargetEnvironment;
import org.almanac.target.Targets;
import org.almanac.web.form.Fields;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is doubtful about the table maps of an environment. */
@RestController
@RequestMapping(path = "/api/environments/{environment}/table-maps/findings", produces = APPLICATION_JSON_VALUE)
@Tag(name = "dual-write")
class FindingController {

    private final Targets targets;
    private final MapAudit audit;

    FindingController(Targets targets, MapAudit audit) {
        this.targets = targets;
        this.audit = audit;
    }

    @GetMapping
    @Operation(
            summary = "What is doubtful about the table maps of an environment, the worst first",
            description = "Of embedded environments also about saved versions that no link knows.")
    List<MapFindingView> findings(@PathVariable String environment) {
        TargetEnvironment target = targets.of(Fields.environment(environment));
        Environment described = target.description();
        List<MapFinding> findings = described.kind() == EnvironmentKind.EMBEDDED
                ? audit.findings(described.name())
                : audit.findings(described.type(), target.dualWrite().read());
        return findings.stream().map(MapFindingView::of).toList();
    }
}

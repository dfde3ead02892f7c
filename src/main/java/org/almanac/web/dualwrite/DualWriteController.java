package org.almanac.web.dualwrite;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.almanac.target.Targets;
import org.almanac.web.form.Fields;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The link of an environment, and whatever is not about a single table map. */
@RestController
@RequestMapping(path = "/api/environments/{environment}/dual-write", produces = APPLICATION_JSON_VALUE)
@Tag(name = "dual-write", description = "Table maps and the link with finance and operations")
class DualWriteController {

    private final Targets targets;

    DualWriteController(Targets targets) {
        this.targets = targets;
    }

    @GetMapping
    @Operation(
            summary = "The link, its health checks, solutions, integration keys and alerts",
            description = "Without Dual Write Core, core is false and everything else is empty.")
    DualWriteView read(@PathVariable String environment) {
        return DualWriteView.of(
                targets.of(Fields.environment(environment)).dualWrite().read());
    }
}

package org.almanac.web.environments;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.almanac.environment.Inventory;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.web.form.Fields;
import org.almanac.web.form.SolutionView;
import org.almanac.web.form.Words;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The solutions of an environment. */
@RestController
@RequestMapping(path = "/api/environments/{environment}/solutions", produces = APPLICATION_JSON_VALUE)
@Tag(name = "environments")
class SolutionController {

    private final Inventory inventory;

    SolutionController(Inventory inventory) {
        this.inventory = inventory;
    }

    @GetMapping
    @Operation(summary = "All solutions of an environment, by unique name")
    List<SolutionView> list(@PathVariable String environment) {
        return inventory.solutions(Fields.environment(environment)).stream()
                .map(SolutionView::of)
                .toList();
    }

    @GetMapping("/{uniqueName}")
    @Operation(summary = "One solution of an environment")
    SolutionView get(@PathVariable String environment, @PathVariable String uniqueName) {
        return inventory
                .solution(Fields.environment(environment), uniqueName)
                .map(SolutionView::of)
                .orElseThrow(() -> new BadInput(
                        ErrorCode.UNKNOWN_SOLUTION,
                        "The environment " + environment + " has no solution '" + Words.shown(uniqueName) + "'.",
                        Words.shown(uniqueName)));
    }
}

package org.almanac.web.environments;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.almanac.environment.Inventory;
import org.almanac.web.form.Fields;
import org.almanac.web.form.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What an environment has recorded: the dependencies its packages declared and the operations on it. */
@RestController
@RequestMapping(path = "/api/environments/{environment}", produces = APPLICATION_JSON_VALUE)
@Tag(name = "environments")
class RecordController {

    private final Inventory inventory;

    RecordController(Inventory inventory) {
        this.inventory = inventory;
    }

    @GetMapping("/dependencies")
    @Operation(summary = "What the components of installed solutions need outside of their solution")
    List<DependencyView> dependencies(@PathVariable String environment) {
        return inventory.dependencies(Fields.environment(environment)).stream()
                .map(DependencyView::of)
                .toList();
    }

    @GetMapping("/history")
    @Operation(summary = "The newest operations on the solutions of an environment, newest first")
    List<HistoryView> history(
            @PathVariable String environment,
            @Parameter(description = "1 to 1000") @RequestParam(defaultValue = Page.DEFAULT_LIMIT) int limit) {
        return inventory.history(Fields.environment(environment), Page.limit(limit)).stream()
                .map(HistoryView::of)
                .toList();
    }
}

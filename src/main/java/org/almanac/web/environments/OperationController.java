package org.almanac.web.environments;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.almanac.problem.ErrorCode;
import org.almanac.target.AsyncOperations;
import org.almanac.web.form.Fields;
import org.almanac.web.form.Ids;
import org.almanac.web.form.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The asynchronous operations on an environment. */
@RestController
@RequestMapping(path = "/api/environments/{environment}/operations", produces = APPLICATION_JSON_VALUE)
@Tag(name = "environments")
class OperationController {

    private final AsyncOperations operations;

    OperationController(AsyncOperations operations) {
        this.operations = operations;
    }

    @GetMapping
    @Operation(summary = "The newest asynchronous operations on an environment, newest first")
    List<OperationView> list(
            @PathVariable String environment,
            @Parameter(description = "1 to 1000") @RequestParam(defaultValue = Page.DEFAULT_LIMIT) int limit) {
        return operations.list(Fields.environment(environment), Page.limit(limit)).stream()
                .map(OperationView::of)
                .toList();
    }

    @GetMapping("/{id}")
    @Operation(summary = "One asynchronous operation")
    OperationView get(@PathVariable String environment, @PathVariable String id) {
        return OperationView.of(
                operations.get(Fields.environment(environment), Ids.of(id, ErrorCode.UNKNOWN_OPERATION, "operation")));
    }
}

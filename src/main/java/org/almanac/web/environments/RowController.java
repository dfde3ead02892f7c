package org.almanac.web.environments;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.almanac.environment.DataTables;
import org.almanac.environment.DataTables.Row;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.process.Group;
import org.almanac.web.access.Allowed;
import org.almanac.web.form.Fields;
import org.almanac.web.form.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The data in an environment's tables. */
@RestController
@RequestMapping(path = "/api/environments/{environment}/tables/{table}/rows", produces = APPLICATION_JSON_VALUE)
@Tag(name = "environments")
class RowController {

    private final DataTables tables;

    RowController(DataTables tables) {
        this.tables = tables;
    }

    @GetMapping
    @Operation(summary = "Rows of a table, by id")
    ResponseEntity<List<Row>> rows(
            @PathVariable String environment,
            @Parameter(description = "Logical name", example = "ctso_expense") @PathVariable String table,
            @Parameter(description = "Id of the last row of the page before") @RequestParam(required = false) @Nullable
                    UUID after,
            @Parameter(description = "1 to 1000") @RequestParam(defaultValue = Page.DEFAULT_LIMIT) int limit) {
        var page = tables.rows(Fields.environment(environment), table, after, Page.limit(limit));
        return Page.of(page, limit, row -> row.id().toString());
    }

    @PostMapping(consumes = APPLICATION_JSON_VALUE)
    @Allowed({Group.OPERATORS, Group.ADMINISTRATORS})
    @Operation(summary = "Adds a row", description = "The body is an object with a value for each column.")
    @ApiResponse(responseCode = "201", description = "Added", useReturnTypeSchema = true)
    ResponseEntity<Row> add(
            @PathVariable String environment, @PathVariable String table, @RequestBody Map<String, Object> values) {
        Row row = tables.put(Fields.environment(environment), table, UUID.randomUUID(), values);
        return ResponseEntity.created(
                        URI.create("/api/environments/" + environment + "/tables/" + table + "/rows/" + row.id()))
                .body(row);
    }

    @PutMapping(path = "/{id}", consumes = APPLICATION_JSON_VALUE)
    @Allowed({Group.OPERATORS, Group.ADMINISTRATORS})
    @Operation(summary = "Adds or replaces a row")
    Row put(
            @PathVariable String environment,
            @PathVariable String table,
            @PathVariable UUID id,
            @RequestBody Map<String, Object> values) {
        return tables.put(Fields.environment(environment), table, id, values);
    }

    @DeleteMapping("/{id}")
    @Allowed({Group.OPERATORS, Group.ADMINISTRATORS})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Deletes a row")
    void delete(@PathVariable String environment, @PathVariable String table, @PathVariable UUID id) {
        if (!tables.delete(Fields.environment(environment), table, id)) {
            throw new BadInput(ErrorCode.UNKNOWN_ROW, "The table " + table + " has no row " + id + ".", id.toString());
        }
    }
}

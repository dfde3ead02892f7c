package org.almanac.web.dualwrite;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.almanac.dualwrite.TableMapAuthoring;
import org.almanac.dualwrite.TableMapVersion;
import org.almanac.environment.EnvironmentName;
import org.almanac.process.Group;
import org.almanac.web.Caller;
import org.almanac.web.access.Allowed;
import org.almanac.web.form.EditKeys;
import org.almanac.web.form.Fields;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** Saves versions of table maps and puts them into solutions. */
@RestController
@RequestMapping(path = "/api/environments/{environment}/table-maps", produces = APPLICATION_JSON_VALUE)
@Tag(name = "dual-write")
class AuthoringController {

    private final TableMapAuthoring authoring;

    AuthoringController(TableMapAuthoring authoring) {
        this.authoring = authoring;
    }

    /** A solution by name. */
    @Schema(name = "SolutionOfTableMap")
    record SolutionName(
            @Schema(description = "Unique name of an unmanaged solution", requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable
            String solution) {}

    @PostMapping(path = "/versions", consumes = APPLICATION_JSON_VALUE)
    @Allowed({Group.OPERATORS, Group.ADMINISTRATORS})
    @Operation(
            summary = "Saves a version of a table map",
            description = "With base: that version with fields added and removed. Without: a new map. With mapping: a"
                    + " whole definition. No version is ever changed; the map must not be running.")
    @ApiResponse(responseCode = "201", description = "Saved", useReturnTypeSchema = true)
    ResponseEntity<MapVersionView> save(
            @PathVariable String environment, @RequestBody NewVersion version, Caller caller) {
        EnvironmentName in = Fields.environment(environment);
        TableMapVersion saved = saved(in, version, EditKeys.of(caller));
        var location = UriComponentsBuilder.fromPath("/api/environments/{environment}/table-maps/versions/{id}")
                .build(in.value(), saved.id());
        return ResponseEntity.created(location).body(MapVersionView.of(saved));
    }

    private TableMapVersion saved(EnvironmentName in, NewVersion version, String operationKey) {
        if (version.whole()) {
            return authoring.save(in, version.draft(), operationKey);
        }
        if (version.changesBase()) {
            return authoring.customize(in, version.requiredBase(), version.change(), operationKey);
        }
        return authoring.add(
                in,
                version.pair(),
                version.added(),
                version.publisher() == null ? "" : version.publisher(),
                version.version() == null ? "" : version.version(),
                operationKey);
    }

    @PostMapping(path = "/versions/{id}/solutions", consumes = APPLICATION_JSON_VALUE)
    @Allowed({Group.OPERATORS, Group.ADMINISTRATORS})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Puts a saved version into an unmanaged solution of the publisher that it was saved with")
    void addToSolution(
            @PathVariable String environment,
            @PathVariable String id,
            @RequestBody SolutionName solution,
            Caller caller) {
        authoring.addToSolution(
                Fields.environment(environment),
                Fields.required(solution.solution(), "solution"),
                MapVersionController.version(id),
                EditKeys.of(caller));
    }

    @DeleteMapping("/versions/{id}")
    @Allowed({Group.OPERATORS, Group.ADMINISTRATORS})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Deletes a saved version that no managed solution has brought and no map has chosen")
    void delete(@PathVariable String environment, @PathVariable String id, Caller caller) {
        authoring.delete(Fields.environment(environment), MapVersionController.version(id), EditKeys.of(caller));
    }

    @GetMapping("/publisher-violations")
    @Operation(summary = "Table maps in a solution that were saved with another publisher than the solution's")
    List<TableMapView.IssueView> publisherViolations(@PathVariable String environment, @RequestParam String solution) {
        return authoring.publisherViolations(Fields.environment(environment), solution).stream()
                .map(TableMapView.IssueView::of)
                .toList();
    }
}

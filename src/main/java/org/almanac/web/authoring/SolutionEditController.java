package org.almanac.web.authoring;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.almanac.environment.Cloning;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.InstalledSolution;
import org.almanac.environment.UnmanagedSolutions;
import org.almanac.process.Group;
import org.almanac.web.Caller;
import org.almanac.web.access.Allowed;
import org.almanac.web.form.EditKeys;
import org.almanac.web.form.Fields;
import org.almanac.web.form.SolutionView;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** Creates, changes, clones and deletes unmanaged solutions. */
@RestController
@RequestMapping(path = "/api/environments/{environment}/solutions", produces = APPLICATION_JSON_VALUE)
@Tag(name = "authoring")
class SolutionEditController {

    private final UnmanagedSolutions solutions;
    private final Cloning cloning;

    SolutionEditController(UnmanagedSolutions solutions, Cloning cloning) {
        this.solutions = solutions;
        this.cloning = cloning;
    }

    @PostMapping(consumes = APPLICATION_JSON_VALUE)
    @Allowed({Group.OPERATORS, Group.ADMINISTRATORS})
    @Operation(summary = "Creates an unmanaged solution")
    @ApiResponse(responseCode = "201", description = "Created", useReturnTypeSchema = true)
    ResponseEntity<SolutionView> create(
            @PathVariable String environment, @RequestBody NewSolutionFields solution, Caller caller) {
        var in = Fields.environment(environment);
        return created(in, solutions.create(in, solution.solution(), EditKeys.of(caller)));
    }

    @PatchMapping(
            path = "/{uniqueName}",
            consumes = {APPLICATION_JSON_VALUE, "application/merge-patch+json"})
    @Allowed({Group.OPERATORS, Group.ADMINISTRATORS})
    @Operation(summary = "Changes an unmanaged solution")
    SolutionView change(
            @PathVariable String environment,
            @PathVariable String uniqueName,
            @RequestBody SolutionChange change,
            Caller caller) {
        return SolutionView.of(
                solutions.change(Fields.environment(environment), uniqueName, change.fields(), EditKeys.of(caller)));
    }

    @DeleteMapping("/{uniqueName}")
    @Allowed({Group.OPERATORS, Group.ADMINISTRATORS})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Deletes an unmanaged solution, with its patches; its components stay",
            description = "A managed solution is removed by the process uninstall-solution.")
    void delete(@PathVariable String environment, @PathVariable String uniqueName, Caller caller) {
        solutions.delete(Fields.environment(environment), uniqueName, EditKeys.of(caller));
    }

    @PostMapping(path = "/{uniqueName}/patches", consumes = APPLICATION_JSON_VALUE)
    @Allowed({Group.OPERATORS, Group.ADMINISTRATORS})
    @Operation(summary = "Makes an empty patch of a solution, which is locked as long as it has patches")
    @ApiResponse(responseCode = "201", description = "Created", useReturnTypeSchema = true)
    ResponseEntity<SolutionView> patch(
            @PathVariable String environment,
            @PathVariable String uniqueName,
            @RequestBody CloneFields clone,
            Caller caller) {
        var in = Fields.environment(environment);
        return created(
                in,
                cloning.asPatch(
                        in, uniqueName, clone.shownAs(uniqueName), clone.requiredVersion(), EditKeys.of(caller)));
    }

    @PostMapping(path = "/{uniqueName}/clone", consumes = APPLICATION_JSON_VALUE)
    @Allowed({Group.OPERATORS, Group.ADMINISTRATORS})
    @Operation(summary = "Merges a solution and its patches into one of the same name and a higher version")
    SolutionView rollUp(
            @PathVariable String environment,
            @PathVariable String uniqueName,
            @RequestBody CloneFields clone,
            Caller caller) {
        return SolutionView.of(cloning.asSolution(
                Fields.environment(environment),
                uniqueName,
                clone.shownAs(uniqueName),
                clone.requiredVersion(),
                EditKeys.of(caller)));
    }

    private static ResponseEntity<SolutionView> created(EnvironmentName environment, InstalledSolution solution) {
        var location = UriComponentsBuilder.fromPath("/api/environments/{environment}/solutions/{name}")
                .build(environment.value(), solution.uniqueName());
        return ResponseEntity.created(location).body(SolutionView.of(solution));
    }
}

package org.almanac.web.environments;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.almanac.environment.Environments;
import org.almanac.process.Group;
import org.almanac.web.access.Allowed;
import org.almanac.web.form.Fields;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The register of environments. */
@RestController
@RequestMapping(path = "/api/environments", produces = APPLICATION_JSON_VALUE)
@Tag(name = "environments", description = "Environments and what they hold")
class EnvironmentController {

    private final Environments environments;
    private final RemovingEnvironment removing;

    EnvironmentController(Environments environments, RemovingEnvironment removing) {
        this.environments = environments;
        this.removing = removing;
    }

    @GetMapping
    @Operation(summary = "All environments, by name")
    List<EnvironmentView> list() {
        return environments.list().stream().map(EnvironmentView::of).toList();
    }

    @PostMapping(consumes = APPLICATION_JSON_VALUE)
    @Allowed(Group.ADMINISTRATORS)
    @Operation(summary = "Registers an environment")
    @ApiResponse(responseCode = "201", description = "Registered", useReturnTypeSchema = true)
    ResponseEntity<EnvironmentView> register(@RequestBody NewEnvironment environment) {
        var registered = environments.register(environment.environmentName(), environment.settings());
        return ResponseEntity.created(URI.create("/api/environments/" + registered.name()))
                .body(EnvironmentView.of(registered));
    }

    @GetMapping("/{environment}")
    @Operation(summary = "One environment")
    EnvironmentView get(@PathVariable String environment) {
        return EnvironmentView.of(environments.get(Fields.environment(environment)));
    }

    @PatchMapping(
            path = "/{environment}",
            consumes = {APPLICATION_JSON_VALUE, "application/merge-patch+json"})
    @Allowed(Group.ADMINISTRATORS)
    @Operation(summary = "Changes an environment")
    EnvironmentView change(@PathVariable String environment, @RequestBody EnvironmentFields change) {
        return EnvironmentView.of(environments.change(Fields.environment(environment), change.settings()));
    }

    @DeleteMapping("/{environment}")
    @Allowed(Group.ADMINISTRATORS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Removes an environment with everything in it, unless a deployment into it is still open")
    void remove(@PathVariable String environment) {
        removing.remove(Fields.environment(environment));
    }
}

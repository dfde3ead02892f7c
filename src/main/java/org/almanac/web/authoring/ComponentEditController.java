package org.almanac.web.authoring;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.almanac.environment.ComponentEditing;
import org.almanac.process.Group;
import org.almanac.web.Caller;
import org.almanac.web.access.Allowed;
import org.almanac.web.form.EditKeys;
import org.almanac.web.form.Fields;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** Edits components in the unmanaged layer. Names of components hold slashes, so they are parameters. */
@RestController
@RequestMapping(path = "/api/environments/{environment}", produces = APPLICATION_JSON_VALUE)
@Tag(name = "authoring")
class ComponentEditController {

    private final ComponentEditing editing;

    ComponentEditController(ComponentEditing editing) {
        this.editing = editing;
    }

    @PutMapping(path = "/components", consumes = APPLICATION_JSON_VALUE)
    @Allowed({Group.OPERATORS, Group.ADMINISTRATORS})
    @Operation(
            summary = "Creates a component, or gives it another definition",
            description = "A draft until it is published. Over managed layers only what differs is kept.")
    @ApiResponse(responseCode = "201", description = "Created")
    @ApiResponse(responseCode = "204", description = "Changed")
    ResponseEntity<Void> put(
            @PathVariable String environment,
            @Parameter(example = "Attribute") @RequestParam String kind,
            @Parameter(example = "account.ctso_total") @RequestParam String name,
            @RequestBody DefinitionFields fields,
            Caller caller) {
        var in = Fields.environment(environment);
        var component = Components.of(kind, name);
        if (!editing.put(in, fields.of(component, name), fields.solution(), EditKeys.of(caller))) {
            return ResponseEntity.noContent().build();
        }
        var layers = UriComponentsBuilder.fromPath("/api/environments/{environment}/layers")
                .queryParam("kind", "{kind}")
                .queryParam("name", "{name}")
                .encode()
                .buildAndExpand(in.value(), component.kind().name(), component.key())
                .toUri();
        return ResponseEntity.created(layers).build();
    }

    @PatchMapping(
            path = "/components",
            consumes = {APPLICATION_JSON_VALUE, "application/merge-patch+json"})
    @Allowed({Group.OPERATORS, Group.ADMINISTRATORS})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Changes properties of a component", description = "A draft until it is published.")
    void change(
            @PathVariable String environment,
            @Parameter(example = "Attribute") @RequestParam String kind,
            @Parameter(example = "account.ctso_total") @RequestParam String name,
            @RequestBody PropertyChange change,
            Caller caller) {
        editing.change(
                Fields.environment(environment),
                Components.of(kind, name),
                change.edits(),
                change.solution(),
                EditKeys.of(caller));
    }

    @DeleteMapping("/components")
    @Allowed({Group.OPERATORS, Group.ADMINISTRATORS})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Deletes an unmanaged component with its parts and its data")
    void delete(
            @PathVariable String environment,
            @Parameter(example = "Attribute") @RequestParam String kind,
            @Parameter(example = "account.ctso_total") @RequestParam String name,
            Caller caller) {
        editing.delete(Fields.environment(environment), Components.of(kind, name), EditKeys.of(caller));
    }

    @DeleteMapping("/layers/active")
    @Allowed({Group.OPERATORS, Group.ADMINISTRATORS})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Removes the unmanaged layer of a managed component, so that the managed values count")
    void removeCustomizations(
            @PathVariable String environment,
            @Parameter(example = "Attribute") @RequestParam String kind,
            @Parameter(example = "account.ctso_total") @RequestParam String name,
            Caller caller) {
        editing.removeCustomizations(Fields.environment(environment), Components.of(kind, name), EditKeys.of(caller));
    }
}

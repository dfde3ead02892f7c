package org.almanac.web.authoring;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.almanac.environment.ComponentEditing;
import org.almanac.environment.SolutionContents;
import org.almanac.process.Group;
import org.almanac.web.Caller;
import org.almanac.web.access.Allowed;
import org.almanac.web.form.EditKeys;
import org.almanac.web.form.Fields;
import org.almanac.web.form.Page;
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

/** What a solution has. Names of components hold slashes, so they are parameters. */
@RestController
@RequestMapping(path = "/api/environments/{environment}/solutions/{uniqueName}", produces = APPLICATION_JSON_VALUE)
@Tag(name = "authoring")
class SolutionContentController {

    private final SolutionContents contents;
    private final ComponentEditing editing;

    SolutionContentController(SolutionContents contents, ComponentEditing editing) {
        this.contents = contents;
        this.editing = editing;
    }

    @GetMapping("/components")
    @Operation(summary = "The components of a solution, by kind and name; Default has all of the environment")
    ResponseEntity<List<MemberView>> list(
            @PathVariable String environment,
            @PathVariable String uniqueName,
            @Parameter(description = "Kind and name of the last component of the page before, as kind/name")
                    @RequestParam(required = false)
                    @Nullable
                    String after,
            @Parameter(description = "1 to 1000") @RequestParam(defaultValue = Page.DEFAULT_LIMIT) int limit) {
        var page = contents.list(Fields.environment(environment), uniqueName, after, Page.limit(limit));
        return Page.of(page.stream().map(MemberView::of).toList(), limit, MemberView::place);
    }

    @PostMapping(path = "/components", consumes = APPLICATION_JSON_VALUE)
    @Allowed({Group.OPERATORS, Group.ADMINISTRATORS})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Adds a component to an unmanaged solution")
    void add(
            @PathVariable String environment,
            @PathVariable String uniqueName,
            @RequestBody AddedFields component,
            Caller caller) {
        contents.add(Fields.environment(environment), uniqueName, component.component(), EditKeys.of(caller));
    }

    @DeleteMapping("/components")
    @Allowed({Group.OPERATORS, Group.ADMINISTRATORS})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Removes a component from an unmanaged solution; it stays in the environment")
    void remove(
            @PathVariable String environment,
            @PathVariable String uniqueName,
            @Parameter(example = "Entity") @RequestParam String kind,
            @Parameter(example = "ctso_order") @RequestParam String name,
            Caller caller) {
        contents.remove(Fields.environment(environment), uniqueName, Components.of(kind, name), EditKeys.of(caller));
    }

    @GetMapping("/option-value")
    @Operation(summary = "The value for the next option of a choice, beginning with the publisher's prefix")
    OptionValueView optionValue(
            @PathVariable String environment,
            @PathVariable String uniqueName,
            @Parameter(example = "OptionSet") @RequestParam String kind,
            @Parameter(example = "ctso_color") @RequestParam String name) {
        return new OptionValueView(
                editing.proposeOptionValue(Fields.environment(environment), uniqueName, Components.of(kind, name)));
    }
}

package org.almanac.web.environments;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.almanac.environment.ComponentStack;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.InstalledComponent;
import org.almanac.environment.Inventory;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.solution.ComponentRef;
import org.almanac.web.form.Fields;
import org.almanac.web.form.Page;
import org.almanac.web.form.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The components of an environment and their layers. Names hold slashes, so they are parameters. */
@RestController
@RequestMapping(path = "/api/environments/{environment}", produces = APPLICATION_JSON_VALUE)
@Tag(name = "environments")
class ComponentController {

    private static final int CANDIDATES = 1000;

    private final Inventory inventory;

    ComponentController(Inventory inventory) {
        this.inventory = inventory;
    }

    @GetMapping("/components")
    @Operation(summary = "Components of an environment, by kind and name")
    ResponseEntity<List<ComponentView>> components(
            @PathVariable String environment,
            @Parameter(description = "Only this kind", example = "Entity") @RequestParam(required = false) @Nullable
                    String kind,
            @Parameter(description = "Only those whose name contains this") @RequestParam(required = false) @Nullable
                    String name,
            @Parameter(description = "Kind and name of the last component of the page before, as kind/name")
                    @RequestParam(required = false)
                    @Nullable
                    String after,
            @Parameter(description = "1 to 1000") @RequestParam(defaultValue = Page.DEFAULT_LIMIT) int limit) {
        var page = inventory.components(Fields.environment(environment), kind, name, after, Page.limit(limit));
        return Page.of(page.stream().map(ComponentView::of).toList(), limit, ComponentView::place);
    }

    @GetMapping("/layers")
    @Operation(summary = "The layers of a component from the top, with the winner and losers of every property")
    LayersView layers(
            @PathVariable String environment,
            @Parameter(example = "Entity") @RequestParam String kind,
            @Parameter(example = "ctso_order") @RequestParam String name) {
        var in = Fields.environment(environment);
        var component = ComponentRef.of(Fields.required(kind, "kind").strip(), Fields.required(name, "name"));
        return inventory
                .stack(in, component)
                .or(() -> inOtherCase(in, component))
                .map(LayersView::of)
                .orElseThrow(() -> unknown(in, component));
    }

    /** Kinds are compared without regard to case here, as in the list of components. */
    private Optional<ComponentStack> inOtherCase(EnvironmentName environment, ComponentRef component) {
        return inventory.components(environment, component.kind().name(), component.key(), null, CANDIDATES).stream()
                .map(InstalledComponent::ref)
                .filter(ref -> ref.key().equals(component.key()))
                .findFirst()
                .flatMap(ref -> inventory.stack(environment, ref));
    }

    private static BadInput unknown(EnvironmentName environment, ComponentRef component) {
        String shown = Words.shown(component.toString());
        return new BadInput(
                ErrorCode.UNKNOWN_COMPONENT, "The environment " + environment + " has no " + shown + ".", shown);
    }
}

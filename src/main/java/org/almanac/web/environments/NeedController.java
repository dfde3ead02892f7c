package org.almanac.web.environments;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.almanac.environment.Dependencies;
import org.almanac.environment.Dependency;
import org.almanac.environment.EnvironmentName;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.solution.ComponentKinds;
import org.almanac.solution.ComponentRef;
import org.almanac.web.form.Fields;
import org.almanac.web.form.Words;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who needs what in an environment. Names of components hold slashes, so they are parameters. */
@RestController
@RequestMapping(path = "/api/environments/{environment}", produces = APPLICATION_JSON_VALUE)
@Tag(name = "environments")
class NeedController {

    private final Dependencies dependencies;

    NeedController(Dependencies dependencies) {
        this.dependencies = dependencies;
    }

    /** Which edges of a component are asked for. */
    private enum Direction {
        DEPENDENTS,
        REQUIRED,
        DELETE
    }

    /** What a solution's edges are asked for. */
    private enum Purpose {
        UNINSTALL,
        EXPORT
    }

    @GetMapping(path = "/dependencies", params = "of")
    @Operation(
            operationId = "dependenciesOfComponent",
            summary = "What needs a component, what it needs, or what keeps it from being deleted")
    List<EdgeView> ofComponent(
            @PathVariable String environment,
            @Parameter(description = "The component, as kind/name", example = "Entity/ctso_order") @RequestParam
                    String of,
            @Parameter(description = "dependents, required or delete", example = "dependents")
                    @RequestParam(defaultValue = "dependents")
                    String direction) {
        EnvironmentName in = Fields.environment(environment);
        ComponentRef component = component(of);
        return views(
                switch (term(Direction.class, direction, "direction")) {
                    case DEPENDENTS -> dependencies.dependents(in, component);
                    case REQUIRED -> dependencies.required(in, component);
                    case DELETE -> dependencies.forDelete(in, component);
                });
    }

    @GetMapping("/solutions/{uniqueName}/dependencies")
    @Operation(
            operationId = "dependenciesOfSolution",
            summary = "What keeps a solution from being uninstalled, or what its components need outside of it")
    List<EdgeView> ofSolution(
            @PathVariable String environment,
            @PathVariable String uniqueName,
            @Parameter(description = "uninstall or export", example = "uninstall")
                    @RequestParam(name = "for", defaultValue = "uninstall")
                    String purpose) {
        EnvironmentName in = Fields.environment(environment);
        return views(
                switch (term(Purpose.class, purpose, "for")) {
                    case UNINSTALL -> dependencies.forUninstall(in, uniqueName);
                    case EXPORT -> dependencies.missing(in, uniqueName);
                });
    }

    private static ComponentRef component(String text) {
        int slash = text.indexOf('/');
        if (slash <= 0 || text.substring(slash + 1).isBlank()) {
            throw new BadInput(
                    ErrorCode.MALFORMED_REQUEST,
                    "'of' names a component as kind/name, such as Entity/ctso_order.",
                    "of");
        }
        return new ComponentRef(ComponentKinds.ofType(text.substring(0, slash)), text.substring(slash + 1));
    }

    private static <E extends Enum<E>> E term(Class<E> type, String text, String parameter) {
        return Arrays.stream(type.getEnumConstants())
                .filter(term -> term.name().equalsIgnoreCase(text.strip()))
                .findFirst()
                .orElseThrow(() -> new BadInput(
                        ErrorCode.MALFORMED_REQUEST,
                        "'" + parameter + "' is one of "
                                + Arrays.stream(type.getEnumConstants())
                                        .map(term -> term.name().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(", "))
                                + ", not '" + Words.shown(text) + "'.",
                        parameter));
    }

    private static List<EdgeView> views(List<Dependency> edges) {
        return edges.stream().map(EdgeView::of).toList();
    }
}

package org.almanac.webapi.messages;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.RowIds;
import org.almanac.environment.SolutionContents;
import org.almanac.environment.SolutionMember;
import org.almanac.solution.ComponentRef;
import org.almanac.webapi.message.Arguments;
import org.almanac.webapi.model.WebApiError;
import org.almanac.webapi.platform.PlatformIds;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds components among those of a solution. */
@Component
class SolutionMembers {

    private static final int PAGE = 1000;

    private final SolutionContents contents;
    private final Components components;

    SolutionMembers(SolutionContents contents, Components components) {
        this.contents = contents;
        this.components = components;
    }

    boolean has(EnvironmentName environment, String solution, ComponentRef component) {
        return find(environment, solution, member -> member.component().equals(component))
                .isPresent();
    }

    /**
     * The component that a row of {@code solutioncomponent} stands for. Clients name it by {@code objectid}, or give the component's
     * own id as {@code solutioncomponentid}, as the platform's tools do, or the row's.
     *
     * @throws WebApiError 404 if the environment does not have it
     */
    ComponentRef named(EnvironmentName environment, String solution, Arguments arguments, JsonNode row) {
        UUID id = id(row, "objectid")
                .or(() -> id(row, "solutioncomponentid"))
                .orElseThrow(() -> WebApiError.malformed("SolutionComponent needs a solutioncomponentid."));
        return find(
                        environment,
                        solution,
                        member ->
                                PlatformIds.member(solution, member.component()).equals(id))
                .orElseGet(() -> components.numbered(environment, arguments, id));
    }

    private static Optional<UUID> id(JsonNode row, String property) {
        return RowIds.parse(row.path(property).asText());
    }

    private Optional<ComponentRef> find(
            EnvironmentName environment, String solution, Predicate<SolutionMember> wanted) {
        @Nullable String after = null;
        while (true) {
            List<SolutionMember> page = contents.list(environment, solution, after, PAGE);
            Optional<ComponentRef> found =
                    page.stream().filter(wanted).map(SolutionMember::component).findFirst();
            if (found.isPresent() || page.size() < PAGE) {
                return found;
            }
            after = key(page.get(page.size() - 1).component());
        }
    }

    private static String key(ComponentRef component) {
        return component.kind().name() + '/' + component.key();
    }
}

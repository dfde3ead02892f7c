package org.almanac.web.environments;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import org.almanac.environment.Dependency;
import org.almanac.web.form.ComponentName;
import org.jspecify.annotations.Nullable;

/** One component needs another. */
@Schema(name = "DependencyEdge", description = "One component needs another")
record EdgeView(
        End dependent,
        End required,

        @Schema(description = "solution-internal, published or unpublished", example = "published")
        String type,

        @Schema(description = "The platform's number of the type: 1, 2 or 4", example = "2")
        int typeNumber) {

    /** One of the two. */
    @Schema(name = "DependencyEnd")
    record End(
            String kind,

            @Schema(description = "Key within the kind, in lower case")
            String name,

            @Schema(description = "As its first package wrote it")
            String displayName,

            @Schema(description = "The component that holds it") @Nullable
            ComponentName parent,

            @Schema(description = "Solution of its lowest layer; System for what the platform has") @Nullable
            String baseSolution) {

        static End of(Dependency.End end) {
            return new End(
                    end.component().kind().name(),
                    end.component().key(),
                    end.name(),
                    ComponentName.ofNullable(end.parent()),
                    end.baseSolution());
        }
    }

    static EdgeView of(Dependency edge) {
        return new EdgeView(
                End.of(edge.dependent()),
                End.of(edge.required()),
                edge.type().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                edge.type().number());
    }
}

package org.almanac.web.authoring;

import io.swagger.v3.oas.annotations.media.Schema;
import org.almanac.environment.SolutionMember;
import org.almanac.web.form.ComponentName;
import org.jspecify.annotations.Nullable;

/** A component of a solution. */
@Schema(name = "SolutionComponent", description = "A component of a solution")
record MemberView(
        @Schema(example = "Entity") String kind,

        @Schema(description = "Key within the kind, in lower case", example = "ctso_order")
        String name,

        @Schema(description = "As its first package wrote it", example = "ctso_Order")
        String displayName,

        @Schema(description = "The component that holds it") @Nullable
        ComponentName parent,

        @Schema(description = "0 with all subcomponents, 1 without, 2 shell only; absent for parts") @Nullable
        Integer behavior) {

    static MemberView of(SolutionMember member) {
        return new MemberView(
                member.component().kind().name(),
                member.component().key(),
                member.name(),
                ComponentName.ofNullable(member.parent()),
                member.behavior());
    }

    /** What {@code after} has to be to get the components that follow. */
    String place() {
        return kind + "/" + name;
    }
}

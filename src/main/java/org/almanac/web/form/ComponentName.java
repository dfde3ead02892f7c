package org.almanac.web.form;

import io.swagger.v3.oas.annotations.media.Schema;
import org.almanac.solution.ComponentRef;
import org.jspecify.annotations.Nullable;

/** A component, by kind and name. */
@Schema(name = "ComponentName", description = "A component, by kind and name")
public record ComponentName(
        @Schema(description = "Canonical name of the kind", example = "Entity")
        String kind,

        @Schema(description = "Key within the kind, in lower case", example = "ctso_order")
        String name) {

    public static ComponentName of(ComponentRef ref) {
        return new ComponentName(ref.kind().name(), ref.key());
    }

    public static @Nullable ComponentName ofNullable(@Nullable ComponentRef ref) {
        return ref == null ? null : of(ref);
    }
}

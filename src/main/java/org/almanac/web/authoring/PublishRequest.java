package org.almanac.web.authoring;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.solution.ComponentRef;
import org.almanac.web.form.ComponentName;
import org.jspecify.annotations.Nullable;

/** What to publish. */
@Schema(name = "Publish", description = "What to publish")
record PublishRequest(
        @Schema(description = "With their parts; absent for everything") @Nullable
        List<@Nullable ComponentName> components) {

    boolean everything() {
        return components == null;
    }

    Set<ComponentRef> refs() {
        var refs = new LinkedHashSet<ComponentRef>();
        if (components != null) {
            for (var component : components) {
                if (component == null) {
                    throw new BadInput(ErrorCode.MALFORMED_REQUEST, "A component is missing.", "components");
                }
                refs.add(Components.of(component.kind(), component.name()));
            }
        }
        return refs;
    }
}

package org.almanac.environment.exporting;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.almanac.environment.state.Membership;
import org.almanac.solution.ComponentKinds;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.RootComponent;
import org.jspecify.annotations.Nullable;

/** How much of each member goes out (dataverse-semantics 1.7). */
final class Behaviors {

    private static final int WITH_ALL_PARTS = 0;

    private final Map<ComponentRef, Membership> members;
    private final Map<ComponentRef, RootComponent> listed = new HashMap<>();

    Behaviors(ExportSource source) {
        this.members = source.members();
        source.manifest().rootComponents().forEach(root -> listed.putIfAbsent(ComponentKinds.ofRoot(root), root));
    }

    @Nullable
    Integer of(ComponentRef component) {
        Membership member = members.get(component);
        return member == null ? null : member.behavior();
    }

    /** Root components of the manifest that the solution came with. */
    Map<ComponentRef, RootComponent> listed() {
        return listed;
    }

    /** Tables with all their parts; packages of before segmentation (8.0) name no behavior and mean just that. */
    Set<ComponentRef> wholeTables() {
        Set<ComponentRef> result = new HashSet<>();
        members.forEach((ref, member) -> {
            Integer behavior = member.behavior();
            boolean old = behavior == null && listed.containsKey(ref);
            if (ref.kind().name().equals("Entity") && (old || behavior != null && behavior == WITH_ALL_PARTS)) {
                result.add(ref);
            }
        });
        return result;
    }
}

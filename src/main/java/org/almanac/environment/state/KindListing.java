package org.almanac.environment.state;

import java.util.HashMap;
import java.util.Map;
import org.almanac.solution.ComponentRef;

/** Looks up what there is of a kind in the same state that is planned on. */
@FunctionalInterface
public interface KindListing {

    /** The layers of all components of a kind that have any, such as {@code Workflow}. */
    Map<ComponentRef, StackState> of(String kind);

    /** A listing of an environment that is known as a whole. */
    static KindListing of(Map<ComponentRef, StackState> stacks) {
        return kind -> {
            Map<ComponentRef, StackState> result = new HashMap<>();
            stacks.forEach((component, stack) -> {
                if (component.kind().name().equals(kind) && stack.exists()) {
                    result.put(component, stack);
                }
            });
            return result;
        };
    }
}

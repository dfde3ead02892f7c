package org.almanac.environment.state;

import org.almanac.solution.ComponentRef;
import org.jspecify.annotations.Nullable;

/**
 * What the layers do not tell of a solution's contents: that an unmanaged solution refers to a component, or that a managed
 * one has a component only as a shell.
 *
 * @param behavior of the root component (dataverse-semantics 1.7); null for what is no root
 */
public record Membership(ComponentRef component, @Nullable Integer behavior) {

    String entry(String solutionKey) {
        return String.join(
                "\n", "member", solutionKey, component.kind().name(), component.key(), String.valueOf(behavior));
    }
}

package org.almanac.environment.state;

import java.util.Optional;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A solution's layer on one component.
 *
 * @param published hash of the published definition; null while there is only a draft
 * @param draft hash of a definition that is not published yet; only on the unmanaged layer
 */
public record LayerState(
        SolutionState solution,
        @Nullable Sha256 published,
        @Nullable Sha256 draft) {

    public LayerState {
        if (published == null && draft == null) {
            throw new IllegalArgumentException("a layer has a definition");
        }
    }

    public static LayerState published(SolutionState solution, Sha256 definition) {
        return new LayerState(solution, definition, null);
    }

    /** The definition as its author sees it: the draft, where there is one. */
    public Sha256 current() {
        return Optional.ofNullable(draft)
                .or(() -> Optional.ofNullable(published))
                .orElseThrow();
    }

    /** What stands for this layer in the sum of its environment. */
    public String entry(ComponentRef component) {
        return String.join(
                "\n",
                "layer",
                solution.key(),
                component.kind().name(),
                component.key(),
                String.valueOf(published),
                String.valueOf(draft));
    }
}

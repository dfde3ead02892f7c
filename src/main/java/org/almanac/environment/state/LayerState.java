package org.almanac.environment.state;

import org.almanac.solution.Sha256;
import org.jspecify.annotations.Nullable;

/** A solution's layer on one component. */
public record LayerState(SolutionState solution, LayerContent content) {

    public LayerState(SolutionState solution, @Nullable Sha256 published, @Nullable Sha256 draft) {
        this(solution, new LayerContent(published, draft));
    }

    public static LayerState published(SolutionState solution, Sha256 definition) {
        return new LayerState(solution, LayerContent.published(definition));
    }

    /** Hash of the published definition; null while there is only a draft. */
    public @Nullable Sha256 published() {
        return content.published();
    }

    /** Hash of a definition that is not published yet. */
    public @Nullable Sha256 draft() {
        return content.draft();
    }

    /** The definition as its author sees it: the draft, where there is one. */
    public Sha256 current() {
        return content.current();
    }
}

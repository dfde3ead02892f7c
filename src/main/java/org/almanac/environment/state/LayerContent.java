package org.almanac.environment.state;

import java.util.Optional;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * What a layer holds.
 *
 * @param published hash of the published definition; null while there is only a draft
 * @param draft hash of a definition that is not published yet; only on the unmanaged layer
 */
public record LayerContent(
        @Nullable Sha256 published, @Nullable Sha256 draft) {

    public LayerContent {
        if (published == null && draft == null) {
            throw new IllegalArgumentException("a layer has a definition");
        }
    }

    public static LayerContent published(Sha256 definition) {
        return new LayerContent(definition, null);
    }

    /** The definition as its author sees it: the draft, where there is one. */
    public Sha256 current() {
        return Optional.ofNullable(draft)
                .or(() -> Optional.ofNullable(published))
                .orElseThrow();
    }

    /** The content after somebody wrote a definition that is not published yet. */
    public static LayerContent drafted(@Nullable LayerContent before, Sha256 definition) {
        Sha256 effective = before == null ? null : before.published();
        return definition.equals(effective) ? published(definition) : new LayerContent(effective, definition);
    }

    /** What stands for this layer in the sum of its environment. */
    String entry(String solutionKey, ComponentRef component) {
        return String.join(
                "\n",
                "layer",
                solutionKey,
                component.kind().name(),
                component.key(),
                String.valueOf(published),
                String.valueOf(draft));
    }
}

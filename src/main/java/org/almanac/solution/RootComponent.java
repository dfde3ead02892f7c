package org.almanac.solution;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One {@code RootComponent} of a manifest.
 *
 * @param type the {@code type} attribute as written, a number for classic kinds
 * @param schemaName the {@code schemaName} attribute
 * @param id the {@code id} attribute as written, with braces
 * @param behavior 0 with all subcomponents, 1 without, 2 shell only; null where the package has none
 * @param otherAttributes every further attribute, kept for writing
 */
public record RootComponent(
        String type,
        @Nullable String schemaName,
        @Nullable String id,
        @Nullable Integer behavior,
        Map<String, String> otherAttributes) {

    public RootComponent {
        otherAttributes = Map.copyOf(otherAttributes);
    }
}

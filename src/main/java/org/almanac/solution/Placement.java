package org.almanac.solution;

import java.util.Map;

/**
 * Where a component stands in a zip, so that it can be written back there.
 *
 * @param container the section of customizations.xml ({@code Workflows}), the file that lists it
 *     ({@code Assets/bot_botcomponentset.xml}) or its folder ({@code environmentvariabledefinitions/ctso_Limit})
 * @param ordinal its place within the container, from 0
 * @param context what the enclosing elements say about it, such as the {@code type} of a table's forms
 */
public record Placement(String container, int ordinal, Map<String, String> context) {

    public Placement {
        context = Map.copyOf(context);
    }
}

package org.almanac.environment.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.almanac.environment.Plan.PropertyChange;
import org.almanac.environment.Plan.Unknown;
import org.almanac.environment.state.LayerState;
import org.almanac.environment.state.StackState;
import org.almanac.solution.ComponentBody;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * What changing one layer comes to, property by property.
 *
 * @param effective properties whose effective value changes
 * @param hidden properties that the layer changes without effect, because a higher layer wins
 * @param unknown what cannot be told, because definitions are not known
 */
record PropertyComparison(List<PropertyChange> effective, List<PropertyChange> hidden, List<Unknown> unknown) {

    private static final int SHOWN = 200;

    static PropertyComparison of(
            ComponentRef component,
            StackState before,
            StackState after,
            String solutionKey,
            Map<Sha256, ComponentBody> bodies) {
        OpenQuestions questions = new OpenQuestions(component, before, after, bodies);
        Optional<Unknown> whole = questions.about(solutionKey);
        if (whole.isPresent()) {
            return new PropertyComparison(List.of(), List.of(), List.of(whole.get()));
        }
        EffectiveValues was = EffectiveValues.of(component, before, bodies);
        EffectiveValues is = EffectiveValues.of(component, after, bodies);
        Map<String, String> brought = own(after, solutionKey, bodies);
        Map<String, String> hadBrought = own(before, solutionKey, bodies);
        TreeSet<String> names = new TreeSet<>(was.values().keySet());
        names.addAll(is.values().keySet());
        List<PropertyChange> effective = new ArrayList<>();
        List<PropertyChange> hidden = new ArrayList<>();
        Set<String> open = questions.among(names);
        names.removeAll(open);
        for (String name : names) {
            String from = was.value(name).map(EffectiveValues.Value::text).orElse(null);
            String to = is.value(name).map(EffectiveValues.Value::text).orElse(null);
            String winner = is.value(name).map(EffectiveValues.Value::winner).orElse("");
            if (!Objects.equals(from, to)) {
                effective.add(new PropertyChange(name, shorten(from), shorten(to), winner));
            } else if (!winner.toLowerCase(Locale.ROOT).equals(solutionKey) && loses(name, brought, hadBrought, to)) {
                hidden.add(new PropertyChange(name, shorten(from), shorten(brought.get(name)), winner));
            }
        }
        return new PropertyComparison(effective, hidden, questions.about(open));
    }

    /**
     * The layer now says something else than before, and it is not what people will see. The layer that gives the value
     * never loses, although a difference reads unlike what it comes to.
     */
    private static boolean loses(
            String name, Map<String, String> brought, Map<String, String> hadBrought, @Nullable String effective) {
        String value = brought.get(name);
        return value != null && !value.equals(hadBrought.get(name)) && !value.equals(effective);
    }

    private static Map<String, String> own(StackState stack, String solutionKey, Map<Sha256, ComponentBody> bodies) {
        Optional<LayerState> layer = stack.layerOf(solutionKey);
        return layer.isPresent() ? EffectiveValues.properties(layer.get(), bodies) : Map.of();
    }

    private static @Nullable String shorten(@Nullable String text) {
        return text == null || text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}

package org.almanac.environment.merging;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** From the bottom to the top, every layer's properties replace those below (dataverse-semantics 2.2). */
final class TopWins {

    private TopWins() {}

    static MergedProperties of(List<LayerDefinition> bottomFirst) {
        Map<String, String> values = new LinkedHashMap<>();
        Map<String, String> winners = new LinkedHashMap<>();
        for (LayerDefinition layer : bottomFirst) {
            layer.body().properties().forEach((name, value) -> {
                values.put(name, value);
                winners.put(name, layer.solution());
            });
        }
        return new MergedProperties(values, winners, List.of());
    }
}

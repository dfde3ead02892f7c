package org.almanac.target.dataverse.inventory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almanac.environment.MirroredInventory.MirroredLayer;
import org.almanac.solution.ComponentRef;

/**
 * The layers of single components (dataverse-semantics 2.5). The table wants the id and the name of the type in every question, so
 * many components are asked about in batches. An order of its own is not asked for: the rows of this table are few.
 */
final class Layers {

    private static final String SET = "msdyn_componentlayers";

    private Layers() {}

    /**
     * The layers of components, lowest first; none for what the environment does not have. Components whose id is not known are
     * absent, unless the environment does not know them by name either.
     */
    static Map<ComponentRef, List<MirroredLayer>> of(
            Collection<ComponentRef> components, ObjectIds ids, TypeNames types, Asking asking) {
        List<ComponentRef> asked = new ArrayList<>();
        List<String> questions = new ArrayList<>();
        Map<ComponentRef, List<MirroredLayer>> result = new HashMap<>();
        for (ComponentRef component : components) {
            ids.of(component)
                    .ifPresentOrElse(
                            id -> {
                                asked.add(component);
                                questions.add(SET + "?$filter=msdyn_componentid%20eq%20" + Asking.quoted(id.toString())
                                        + "%20and%20msdyn_solutioncomponentname%20eq%20"
                                        + Asking.quoted(types.written(component.kind())));
                            },
                            () -> {
                                if (ids.absent(component)) {
                                    result.put(component, List.of());
                                }
                            });
        }
        List<Optional<Row>> answers = asking.all(questions);
        for (int i = 0; i < answers.size(); i++) {
            ComponentRef component = asked.get(i);
            answers.get(i)
                    .ifPresentOrElse(
                            answer -> result.put(component, stack(Asking.page(answer))),
                            () -> asking.unanswered("The environment has no table " + SET + "."));
        }
        return result;
    }

    private static List<MirroredLayer> stack(List<Row> rows) {
        return rows.stream()
                .sorted(Comparator.comparing(row -> row.number("msdyn_order").orElse(0)))
                .filter(row -> row.text("msdyn_solutionname").isPresent())
                .map(row -> new MirroredLayer(
                        row.text("msdyn_solutionname").orElseThrow(),
                        row.text("msdyn_componentjson")
                                .or(() -> row.text("msdyn_changes"))
                                .orElse("")))
                .toList();
    }
}

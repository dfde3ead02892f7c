package org.almanac.target.dataverse.inventory;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.almanac.solution.ComponentRef;

/** Which processes and plug-in steps are switched on (dataverse-semantics 7). */
final class SwitchedOn {

    private static final String PROCESS = "Workflow";
    private static final String STEP = "SdkMessageProcessingStep";

    private SwitchedOn() {}

    /** Those among components; nothing is asked where there is none of a kind. */
    static Set<ComponentRef> among(Collection<ComponentRef> components, Asking asking) {
        Set<ComponentRef> on = new HashSet<>();
        if (has(components, PROCESS)) {
            // 1 is Activated; other types than 1 are copies that the platform makes of what is activated
            on.addAll(rows(PROCESS, "workflows", "workflowid", "statecode%20eq%201%20and%20type%20eq%201", asking));
        }
        if (has(components, STEP)) {
            on.addAll(rows(
                    STEP, "sdkmessageprocessingsteps", "sdkmessageprocessingstepid", "statecode%20eq%200", asking));
        }
        on.retainAll(new HashSet<>(components));
        return on;
    }

    private static boolean has(Collection<ComponentRef> components, String kind) {
        return components.stream().anyMatch(component -> component.kind().name().equals(kind));
    }

    private static Set<ComponentRef> rows(String kind, String set, String id, String condition, Asking asking) {
        Set<ComponentRef> result = new HashSet<>();
        for (Row row : asking.rows(set, "$select=" + id + "&$filter=" + condition)) {
            row.id(id).ifPresent(found -> result.add(ComponentRef.of(kind, found.toString())));
        }
        return result;
    }
}

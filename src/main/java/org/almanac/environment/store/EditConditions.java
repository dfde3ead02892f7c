package org.almanac.environment.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.almanac.environment.ComponentDefinition;
import org.almanac.environment.EditCondition;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.PropertyEdit;
import org.almanac.solution.ComponentRef;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks all conditions of edits; they are looked up when they are needed, because they may lead back to editing. */
@Component
class EditConditions {

    private final ObjectProvider<EditCondition> conditions;

    EditConditions(ObjectProvider<EditCondition> conditions) {
        this.conditions = conditions;
    }

    void check(EnvironmentName environment, ComponentDefinition definition) {
        check(environment, definition.component(), () -> definition.body().properties());
    }

    void check(EnvironmentName environment, ComponentRef component, List<PropertyEdit> properties) {
        check(environment, component, () -> {
            Map<String, String> values = new LinkedHashMap<>();
            properties.forEach(edit -> values.put(edit.name(), edit.value() == null ? "" : edit.value()));
            return values;
        });
    }

    private void check(EnvironmentName environment, ComponentRef component, Supplier<Map<String, String>> values) {
        conditions
                .orderedStream()
                .filter(condition -> condition.concerns(component.kind().name()))
                .forEach(condition -> condition.check(environment, component, values.get()));
    }
}

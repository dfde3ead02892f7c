package org.almanac.webapi.rows.components;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.almanac.environment.Activation;
import org.almanac.environment.ComponentDefinition;
import org.almanac.environment.ComponentEditing;
import org.almanac.environment.ComponentIds;
import org.almanac.environment.DeploymentSettings;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.Publishing;
import org.almanac.solution.ComponentRef;
import org.almanac.webapi.model.WebApiError;
import org.almanac.webapi.platform.PlatformIds;
import org.almanac.webapi.rows.components.ComponentTable.States;
import org.almanac.webapi.source.RequestContext;
import org.almanac.webapi.source.RowInput;
import org.almanac.webapi.source.WireRow.LookupValue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes, changes and deletes components as clients do it with rows: in the unmanaged layer. */
@Component
class ComponentWriting {

    private final ComponentEditing editing;
    private final Publishing publishing;
    private final Activation activation;
    private final ComponentIds ids;
    private final ComponentReading reading;

    ComponentWriting(
            ComponentEditing editing,
            Publishing publishing,
            Activation activation,
            ComponentIds ids,
            ComponentReading reading) {
        this.editing = editing;
        this.publishing = publishing;
        this.activation = activation;
        this.ids = ids;
        this.reading = reading;
    }

    /** Within the caller's transaction; returns the row's id. */
    UUID create(RequestContext context, ComponentTable table, UUID id, RowInput input) {
        EnvironmentName environment = context.environment();
        check(table, input);
        ComponentRef component = component(environment, table, id, input);
        if (ids.find(environment, table.kind(), ComponentIds.of(component)).isPresent()) {
            throw ComponentErrors.duplicate(table, component.key());
        }
        Map<String, String> standing = new LinkedHashMap<>(table.standing());
        if (!table.idProperty().isEmpty()) {
            standing.put(table.idProperty(), id.toString());
        }
        GivenDefinition given = new GivenDefinition(table, input, id);
        editing.put(
                environment,
                new ComponentDefinition(
                        component,
                        name(table, component, input),
                        parent(table, component, input),
                        given.xml(standing),
                        given.files()),
                context.solution() == null ? PlatformIds.DEFAULT : context.solution(),
                context.operationKey());
        publish(context, table, component);
        state(context, table, component, input);
        return ComponentReading.id(table, component, standing);
    }

    private static void check(ComponentTable table, RowInput input) {
        if (VariableValueRows.is(table)) {
            input.text("value")
                    .filter(value -> value.length() > DeploymentSettings.LONGEST_VALUE)
                    .ifPresent(value -> {
                        throw ComponentErrors.invalid("The value of an environment variable has at most "
                                + DeploymentSettings.LONGEST_VALUE + " characters.");
                    });
        }
    }

    private ComponentRef component(EnvironmentName environment, ComponentTable table, UUID id, RowInput input) {
        if (VariableValueRows.is(table)) {
            LookupValue variable = Optional.ofNullable(input.lookups().get(VariableValueRows.LOOKUP))
                    .flatMap(value -> value)
                    .orElseThrow(() -> ComponentErrors.missing(table, VariableValueRows.LOOKUP));
            return ids.find(environment, VariableValueRows.DEFINITION, variable.id())
                    .map(VariableValueRows::value)
                    .orElseThrow(() -> ComponentErrors.noTarget(VariableValueRows.DEFINITION, variable.id()));
        }
        if (table.keyColumn().isEmpty()) {
            return ComponentRef.of(table.kind(), id.toString());
        }
        String key = input.text(table.keyColumn())
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> ComponentErrors.missing(table, table.keyColumn()));
        return ComponentRef.of(table.kind(), key);
    }

    private static String name(ComponentTable table, ComponentRef component, RowInput input) {
        return input.text(table.keyColumn())
                .or(() -> VariableValueRows.is(table) ? Optional.empty() : input.text(table.primaryName()))
                .orElse(component.key());
    }

    private static @Nullable ComponentRef parent(ComponentTable table, ComponentRef component, RowInput input) {
        if (VariableValueRows.is(table)) {
            return VariableValueRows.definition(component);
        }
        return table.parentColumn().isEmpty()
                ? null
                : input.text(table.parentColumn())
                        .map(name -> ComponentRef.of("Entity", name.toLowerCase(Locale.ROOT)))
                        .orElseThrow(() -> ComponentErrors.missing(table, table.parentColumn()));
    }

    /** What knows no drafts is effective at once. */
    private void publish(RequestContext context, ComponentTable table, ComponentRef component) {
        if (!table.drafts()) {
            publishing.publish(context.environment(), Set.of(component), context.operationKey());
        }
    }

    private void state(RequestContext context, ComponentTable table, ComponentRef component, RowInput input) {
        if (table.states() != States.OF_DEFINITION) {
            input.values().getOrDefault(ComponentTable.STATE, Optional.empty()).ifPresent(state -> {
                int number = ((Number) state).intValue();
                input.text(ComponentTable.STATUS)
                        .filter(status -> !status.equals(String.valueOf(number + 1)))
                        .ifPresent(status -> {
                            throw new WebApiError(
                                    400,
                                    "0x80048408",
                                    status + " is not a valid status code for state code " + number + ".");
                        });
                activation.set(context.environment(), component, ShownStates.on(table, number), context.operationKey());
            });
        }
    }

    /** Within the caller's transaction. */
    void update(RequestContext context, ComponentTable table, ComponentRow row, RowInput input) {
        check(table, input);
        GivenDefinition given = new GivenDefinition(table, input, row.row().id());
        if (!given.isEmpty()) {
            refuseActive(table, row, input);
            write(context, table, row, given);
            publish(context, table, row.ref());
        }
        state(context, table, row.ref(), input);
    }

    private void write(RequestContext context, ComponentTable table, ComponentRow row, GivenDefinition given) {
        if (given.files().isEmpty()) {
            editing.change(context.environment(), row.ref(), given.edits(), context.solution(), context.operationKey());
            return;
        }
        editing.put(
                context.environment(),
                new ComponentDefinition(
                        row.ref(),
                        String.valueOf(row.row()
                                .values()
                                .getOrDefault(table.keyColumn(), row.ref().key())),
                        null,
                        given.xml(row.properties()),
                        given.files()),
                context.solution(),
                context.operationKey());
    }

    /** What runs is switched off before it is edited or deleted (dataverse-semantics 7). */
    private static void refuseActive(ComponentTable table, ComponentRow row, RowInput input) {
        boolean switchedOff = input.values()
                .getOrDefault(ComponentTable.STATE, Optional.empty())
                .filter(state -> state.equals(0))
                .isPresent();
        if (table.states() == States.PROCESS && row.on() && !switchedOff) {
            throw ComponentErrors.invalid("The workflow " + row.row().id()
                    + " is activated and cannot be edited or deleted. Deactivate it first.");
        }
    }

    /** Within the caller's transaction. */
    void delete(RequestContext context, ComponentTable table, ComponentRow row) {
        refuseActive(table, row, new RowInput(Map.of(), Map.of()));
        editing.delete(context.environment(), row.ref(), context.operationKey());
    }

    /** The row as it is now. */
    ComponentRow current(EnvironmentName environment, ComponentTable table, UUID id) {
        return reading.find(environment, table, id).orElseThrow(() -> WebApiError.noRow(table.type(), id.toString()));
    }
}

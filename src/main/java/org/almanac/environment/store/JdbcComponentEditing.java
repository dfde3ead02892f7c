package org.almanac.environment.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.almanac.environment.ComponentDefinition;
import org.almanac.environment.ComponentEditing;
import org.almanac.environment.DefinitionFile;
import org.almanac.environment.Dependencies;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.PropertyEdit;
import org.almanac.environment.authoring.ComponentEdits;
import org.almanac.environment.authoring.Deletion;
import org.almanac.environment.authoring.OptionValues;
import org.almanac.environment.state.EnvironmentState;
import org.almanac.environment.state.SolutionState;
import org.almanac.environment.state.StateChange;
import org.almanac.environment.store.DefinitionPlaces.Definition;
import org.almanac.environment.store.DefinitionPlaces.Place;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.Placement;
import org.almanac.solution.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class JdbcComponentEditing implements ComponentEditing {

    /** The package decides where a component stands. */
    private static final Placement ANYWHERE = new Placement("", 0, Map.of());

    private final Editing editing;
    private final SolutionRows solutions;
    private final IdentityRows identities;
    private final Dependencies dependencies;
    private final Contents contents;
    private final DefinitionPlaces places;
    private final EditConditions conditions;

    JdbcComponentEditing(
            Editing editing,
            SolutionRows solutions,
            IdentityRows identities,
            Dependencies dependencies,
            Contents contents,
            DefinitionPlaces places,
            EditConditions conditions) {
        this.editing = editing;
        this.solutions = solutions;
        this.identities = identities;
        this.dependencies = dependencies;
        this.contents = contents;
        this.places = places;
        this.conditions = conditions;
    }

    @Override
    @Transactional
    public boolean put(
            EnvironmentName environment,
            ComponentDefinition definition,
            @Nullable String solution,
            String operationKey) {
        conditions.check(environment, definition);
        EnvironmentRow row = editing.lock(environment);
        Set<ComponentRef> asked = new HashSet<>(Set.of(definition.component()));
        ComponentRef parent = ComponentEdits.parentOf(definition);
        if (parent != null) {
            asked.add(parent);
        }
        EnvironmentState state = editing.read(row, query(asked, solution));
        ComponentEdits edits = new ComponentEdits(state, contents);
        boolean known = edits.known(definition.component());
        StateChange change = edits.put(definition, solution);
        keep(definition);
        editing.apply(row, change, operationKey, (known ? "Changing " : "Creating ") + definition.component());
        return !known;
    }

    /** Files, where an export will find them. */
    private void keep(ComponentDefinition definition) {
        if (definition.files().isEmpty()) {
            return;
        }
        Map<Sha256, byte[]> bytes = new HashMap<>();
        definition.files().forEach(file -> bytes.put(file.hash(), file.content()));
        contents.put(bytes);
        places.put(Map.of(
                new Definition(definition.component(), definition.body().hash()),
                new Place(
                        ANYWHERE,
                        definition.files().stream()
                                .map(DefinitionFile::description)
                                .toList())));
    }

    @Override
    @Transactional
    public void change(
            EnvironmentName environment,
            ComponentRef component,
            List<PropertyEdit> properties,
            @Nullable String solution,
            String operationKey) {
        conditions.check(environment, component, properties);
        EnvironmentRow row = editing.lock(environment);
        ComponentEdits edits = new ComponentEdits(editing.read(row, query(Set.of(component), solution)), contents);
        editing.apply(row, edits.change(component, properties, solution), operationKey, "Changing " + component);
    }

    @Override
    @Transactional
    public void delete(EnvironmentName environment, ComponentRef component, String operationKey) {
        conditions.check(environment, component, List.of());
        EnvironmentRow row = editing.lock(environment);
        Set<ComponentRef> parts = identities.parts(row.id(), component);
        Set<ComponentRef> all = new HashSet<>(parts);
        all.add(component);
        Set<String> unmanaged = solutions.all(row.id()).values().stream()
                .filter(solution -> !solution.managed())
                .map(SolutionState::key)
                .collect(Collectors.toSet());
        EnvironmentState state = editing.read(row, new StateQuery(all, Set.of(), unmanaged));
        Set<ComponentRef> dependents = dependencies.forDelete(environment, component).stream()
                .map(dependency -> dependency.dependent().component())
                .collect(Collectors.toSet());
        StateChange change = new Deletion(state, contents).of(component, parts, dependents);
        editing.apply(row, change, operationKey, "Deleting " + component);
    }

    @Override
    @Transactional
    public void removeCustomizations(EnvironmentName environment, ComponentRef component, String operationKey) {
        conditions.check(environment, component, List.of());
        EnvironmentRow row = editing.lock(environment);
        ComponentEdits edits = new ComponentEdits(editing.read(row, query(Set.of(component), null)), contents);
        editing.apply(
                row,
                edits.removeCustomizations(component),
                operationKey,
                "Removing the unmanaged layer of " + component);
    }

    @Override
    @Transactional(readOnly = true)
    public int proposeOptionValue(EnvironmentName environment, String solution, ComponentRef component) {
        EnvironmentState state = editing.read(editing.get(environment), query(Set.of(component), null));
        return new OptionValues(state, contents).propose(solution, component);
    }

    private static StateQuery query(Set<ComponentRef> components, @Nullable String solution) {
        return new StateQuery(
                components, Set.of(), solution == null ? Set.of() : Set.of(SolutionState.keyOf(solution)));
    }
}

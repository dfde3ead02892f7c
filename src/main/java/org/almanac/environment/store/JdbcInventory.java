package org.almanac.environment.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.almanac.environment.ComponentDependency;
import org.almanac.environment.ComponentStack;
import org.almanac.environment.EnvironmentKind;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.HistoryEntry;
import org.almanac.environment.InstalledComponent;
import org.almanac.environment.InstalledSolution;
import org.almanac.environment.Inventory;
import org.almanac.environment.Plan;
import org.almanac.environment.UnknownDefinition;
import org.almanac.environment.authoring.EditRefused;
import org.almanac.environment.state.LayerState;
import org.almanac.environment.state.SolutionState;
import org.almanac.solution.ComponentBody;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.PackageManifest;
import org.almanac.solution.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(readOnly = true)
class JdbcInventory implements Inventory {

    private final EnvironmentRows environments;
    private final SolutionListing solutions;
    private final ComponentListing components;
    private final StackView stacks;
    private final StackReader stackReader;
    private final SolutionRows solutionRows;
    private final HistoryRows history;
    private final ActivationRows activations;
    private final Contents contents;
    private final StoredUnknowns unknowns;

    JdbcInventory(
            EnvironmentRows environments,
            SolutionListing solutions,
            ComponentListing components,
            StackView stacks,
            StackReader stackReader,
            SolutionRows solutionRows,
            HistoryRows history,
            ActivationRows activations,
            Contents contents,
            StoredUnknowns unknowns) {
        this.environments = environments;
        this.solutions = solutions;
        this.components = components;
        this.stacks = stacks;
        this.stackReader = stackReader;
        this.solutionRows = solutionRows;
        this.history = history;
        this.activations = activations;
        this.contents = contents;
        this.unknowns = unknowns;
    }

    @Override
    public List<InstalledSolution> solutions(EnvironmentName environment) {
        return solutions.all(environments.get(environment).id());
    }

    @Override
    public Optional<InstalledSolution> solution(EnvironmentName environment, String uniqueName) {
        return solutions.one(environments.get(environment).id(), SolutionState.keyOf(uniqueName));
    }

    @Override
    public String description(EnvironmentName environment, String uniqueName) {
        SolutionState solution = Optional.ofNullable(
                        solutionRows.all(environments.get(environment).id()).get(SolutionState.keyOf(uniqueName)))
                .orElseThrow(() -> EditRefused.unknownSolution(uniqueName));
        ComponentBody manifest = contents.of(List.of(solution.manifest())).get(solution.manifest());
        return manifest == null ? "" : PackageManifest.of(manifest).description();
    }

    @Override
    public List<InstalledComponent> components(
            EnvironmentName environment,
            @Nullable String kind,
            @Nullable String name,
            @Nullable String after,
            int limit) {
        return components.page(environments.get(environment).id(), kind, name, after, limit);
    }

    @Override
    public Optional<ComponentStack> stack(EnvironmentName environment, ComponentRef component) {
        return stacks.of(environments.get(environment).id(), component);
    }

    @Override
    public List<ComponentDependency> dependencies(EnvironmentName environment) {
        return components.dependencies(environments.get(environment));
    }

    @Override
    public Set<ComponentRef> activeProcesses(EnvironmentName environment) {
        return activations.all(environments.get(environment).id());
    }

    @Override
    public List<HistoryEntry> history(EnvironmentName environment, int limit) {
        return history.newest(environments.get(environment).id(), limit);
    }

    @Override
    public Map<ComponentRef, Sha256> layersOf(
            EnvironmentName environment, String solution, Collection<ComponentRef> wanted) {
        EnvironmentRow row = environments.get(environment);
        int id = row.id();
        Map<String, SolutionState> all = solutionRows.all(id);
        SolutionState installed = all.get(SolutionState.keyOf(solution));
        if (installed == null && !solution.equalsIgnoreCase(Plan.DEFAULT_SOLUTION)) {
            return Map.of();
        }
        boolean managed = installed != null && installed.managed();
        String layer = SolutionState.keyOf(managed ? solution : SolutionState.ACTIVE);
        Map<ComponentRef, Sha256> result = new HashMap<>();
        stackReader
                .read(id, wanted, all.values())
                .forEach((component, stack) ->
                        stack.layerOf(layer).map(LayerState::published).ifPresent(hash -> result.put(component, hash)));
        if (row.environment().kind() == EnvironmentKind.DATAVERSE) {
            Set<Sha256> unknown = unknowns.among(result.values());
            result.replaceAll((component, hash) -> unknown.contains(hash) ? UnknownDefinition.HASH : hash);
        }
        return result;
    }
}

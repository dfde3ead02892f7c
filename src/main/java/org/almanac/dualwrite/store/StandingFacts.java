package org.almanac.dualwrite.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.almanac.environment.ComponentStack;
import org.almanac.environment.DataTables;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.Environments;
import org.almanac.environment.InstalledSolution;
import org.almanac.environment.Inventory;
import org.almanac.environment.StateMemory;
import org.almanac.solution.ComponentRef;
import org.springframework.stereotype.Component;

/** What a link's environment holds of dual-write's own: worked out once for each state of the environment. */
@Component
class StandingFacts {

    /** The table of table maps; Dual Write Core brings it. */
    private static final ComponentRef CORE = ComponentRef.of("Entity", "msdyn_dualwriteentitymap");

    private static final String COMPANY = "cdm_company";

    private final Environments environments;
    private final Inventory inventory;
    private final DataTables data;
    private final StateMemory<Standing> memory = new StateMemory<>();

    StandingFacts(Environments environments, Inventory inventory, DataTables data) {
        this.environments = environments;
        this.inventory = inventory;
        this.data = data;
    }

    /**
     * @param core unique name of the solution that brought Dual Write Core; empty if it is not installed
     * @param companies rows of the table of companies
     */
    record Standing(Optional<String> core, List<DataTables.Row> companies) {}

    Standing of(EnvironmentName environment) {
        return memory.get(
                environment,
                () -> environments.get(environment).stateHash(),
                () -> new Standing(core(environment), companies(environment)));
    }

    private Optional<String> core(EnvironmentName environment) {
        return inventory
                .stack(environment, CORE)
                .map(ComponentStack::layers)
                .filter(layers -> !layers.isEmpty())
                .map(layers -> layers.get(layers.size() - 1).solution());
    }

    /** Since when Dual Write Core is installed: no part of the state. A table that nobody installed has always been there. */
    Optional<Instant> coreInstalled(EnvironmentName environment) {
        return of(environment)
                .core()
                .map(solution -> inventory
                        .solution(environment, solution)
                        .map(InstalledSolution::installedOn)
                        .orElse(Instant.EPOCH));
    }

    private List<DataTables.Row> companies(EnvironmentName environment) {
        boolean there =
                inventory.stack(environment, ComponentRef.of("Entity", COMPANY)).isPresent();
        return there ? AllRows.of(data, environment, COMPANY) : List.of();
    }
}

package org.almanac.webapi.platform;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.almanac.environment.ComponentValues;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.InstalledComponent;
import org.almanac.environment.Inventory;
import org.almanac.environment.StateMemory;
import org.almanac.solution.ComponentRef;
import org.springframework.stereotype.Component;

/** Tells managed components from those that only the unmanaged layer has. */
@Component
class ManagedComponents {

    private static final int PAGE = 1000;

    private final Inventory inventory;
    private final ComponentValues components;
    private final StateMemory<Set<ComponentRef>> memory = new StateMemory<>();

    ManagedComponents(Inventory inventory, ComponentValues components) {
        this.inventory = inventory;
        this.components = components;
    }

    /** The components of which no layer is managed. */
    Set<ComponentRef> unmanaged(EnvironmentName environment) {
        return memory.get(environment, () -> components.shape(environment), () -> read(environment));
    }

    private Set<ComponentRef> read(EnvironmentName environment) {
        Set<ComponentRef> unmanaged = new HashSet<>();
        String after = null;
        List<InstalledComponent> page;
        do {
            page = inventory.components(environment, null, null, after, PAGE);
            for (InstalledComponent component : page) {
                if (component.layers() == 1 && component.topSolution().equals(PlatformIds.ACTIVE)) {
                    unmanaged.add(component.ref());
                }
                after = component.ref().kind().name() + '/' + component.ref().key();
            }
        } while (page.size() == PAGE);
        return unmanaged;
    }
}

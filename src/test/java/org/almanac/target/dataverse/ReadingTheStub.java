package org.almanac.target.dataverse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.almanac.environment.ComponentStack;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.InstalledComponent;
import org.almanac.environment.InstalledSolution;
import org.almanac.environment.Inventory;
import org.almanac.environment.MirroredInventory;
import org.almanac.environment.MirroredInventory.MirroredComponent;
import org.almanac.environment.MirroredInventory.MirroredLayer;
import org.almanac.environment.MirroredInventory.MirroredSolution;
import org.almanac.environment.Publishers;
import org.almanac.environment.SolutionContents;
import org.almanac.environment.SolutionMember;
import org.almanac.solution.ComponentRef;
import org.almanac.target.dataverse.inventory.InventoryReading;
import org.almanac.target.dataverse.inventory.InventoryScope;
import org.springframework.context.ApplicationContext;

/** What the stand-in has, without the detour by its Web API: how that is read has tests of its own. */
record ReadingTheStub(ApplicationContext context, EnvironmentName name) implements InventoryReading {

    private static final int ALL = 1000;

    @Override
    public Reading read(InventoryScope scope) {
        Inventory inventory = context.getBean(Inventory.class);
        Map<ComponentRef, List<MirroredLayer>> layers = new HashMap<>();
        Map<String, List<MirroredComponent>> held = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (InstalledComponent component : inventory.components(name, null, null, null, ALL)) {
            ComponentStack stack = inventory.stack(name, component.ref()).orElseThrow();
            List<MirroredLayer> lowestFirst = new ArrayList<>();
            for (ComponentStack.Layer layer : stack.layers()) {
                if (!layer.draft()) {
                    lowestFirst.add(
                            0,
                            new MirroredLayer(
                                    layer.solution(), layer.definition().hex()));
                }
                if (layer.managed()) {
                    held.computeIfAbsent(layer.solution(), key -> new ArrayList<>())
                            .add(new MirroredComponent(component.ref(), component.name(), component.parent(), null));
                }
            }
            layers.put(component.ref(), lowestFirst);
        }
        List<InstalledSolution> solutions = inventory.solutions(name);
        List<MirroredSolution> listed = new ArrayList<>();
        for (InstalledSolution solution : solutions) {
            listed.add(new MirroredSolution(
                    solution.uniqueName(),
                    solution.displayName(),
                    solution.version(),
                    solution.managed(),
                    solution.publisher().uniqueName(),
                    null,
                    solution.installedOn(),
                    solution.updatedOn(),
                    solution.managed() ? held.getOrDefault(solution.uniqueName(), List.of()) : members(solution)));
        }
        return new Reading(
                new MirroredInventory(
                        context.getBean(Publishers.class).list(name),
                        listed,
                        layers,
                        inventory.activeProcesses(name),
                        Map.of()),
                List.of());
    }

    private List<MirroredComponent> members(InstalledSolution solution) {
        List<SolutionMember> members =
                context.getBean(SolutionContents.class).list(name, solution.uniqueName(), null, ALL);
        return members.stream()
                .map(member -> new MirroredComponent(member.component(), member.name(), null, member.behavior()))
                .toList();
    }
}

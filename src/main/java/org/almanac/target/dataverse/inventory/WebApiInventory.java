package org.almanac.target.dataverse.inventory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.almanac.environment.MirroredInventory;
import org.almanac.environment.MirroredInventory.MirroredComponent;
import org.almanac.environment.MirroredInventory.MirroredSolution;
import org.almanac.solution.ComponentKinds;
import org.almanac.solution.ComponentRef;
import org.almanac.target.dataverse.Questions;
import org.almanac.target.dataverse.inventory.SolutionList.Listed;

/**
 * Asks through the Web API. What managed solutions have, and what component types are called, is asked again only after something was
 * imported, uninstalled or published.
 */
public final class WebApiInventory implements InventoryReading {

    private final Questions questions;
    private final ObjectIds ids = new ObjectIds();
    private final Map<UUID, Remembered> remembered = new HashMap<>();
    private TypeNames types = TypeNames.NONE;
    private String typesAsOf = "";

    private record Remembered(String stamp, List<MirroredComponent> components) {}

    public WebApiInventory(Questions questions) {
        this.questions = questions;
    }

    @Override
    public synchronized Reading read(InventoryScope scope) {
        Asking asking = new Asking(questions);
        SolutionList list = SolutionList.of(asking);
        String newest = newestOperation(asking);
        if (newest.isEmpty() || !newest.equals(typesAsOf)) {
            types = TypeNames.of(asking);
            typesAsOf = newest;
        }
        ids.ask(scope.components(), asking);
        Map<UUID, List<MirroredComponent>> parts = parts(list.families(scope.solutions()), scope, newest, asking);
        Set<ComponentRef> concerned = new HashSet<>(scope.components());
        parts.values().forEach(held -> held.forEach(part -> concerned.add(part.component())));
        List<MirroredSolution> solutions = new ArrayList<>();
        list.solutions().forEach(solution -> solutions.add(solution.with(parts.get(solution.id()))));
        MirroredInventory inventory = new MirroredInventory(
                list.publishers(),
                solutions,
                Layers.of(concerned, ids, types, asking),
                SwitchedOn.among(concerned, asking),
                RowCounts.of(tablesAtRisk(concerned, scope), asking));
        return new Reading(inventory, asking.unanswered());
    }

    private Map<UUID, List<MirroredComponent>> parts(
            List<Listed> solutions, InventoryScope scope, String newest, Asking asking) {
        Map<UUID, List<MirroredComponent>> result = new HashMap<>();
        SolutionParts reading = new SolutionParts(asking, types, ids, scope.components());
        for (Listed solution : solutions) {
            String stamp = solution.stamp() + ' ' + newest + ' ' + nameable(scope);
            Remembered known = remembered.get(solution.id());
            if (known == null
                    || newest.isEmpty()
                    || !solution.managed()
                    || !known.stamp().equals(stamp)) {
                known = new Remembered(stamp, reading.of(solution));
                remembered.put(solution.id(), known);
            }
            result.put(solution.id(), known.components());
        }
        return result;
    }

    /** Rows of tables that nobody knows are named as the package names them, so another package is a reason to ask again. */
    private static Set<ComponentRef> nameable(InventoryScope scope) {
        return scope.components().stream()
                .filter(component -> ComponentKinds.find(component.kind()).isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Changes with everything that is imported, uninstalled or published; empty where the environment does not tell. */
    private static String newestOperation(Asking asking) {
        return asking
                .rows(
                        "msdyn_solutionhistories",
                        "$select=msdyn_solutionhistoryid,msdyn_endtime&$orderby=msdyn_starttime%20desc&$top=1")
                .stream()
                .findFirst()
                .map(row -> row.text("msdyn_solutionhistoryid").orElse("")
                        + ' '
                        + row.text("msdyn_endtime").orElse(""))
                .orElse("");
    }

    /** Tables that the operation may delete, or columns of: those that the solution has now and the package does not name. */
    private static Set<String> tablesAtRisk(Set<ComponentRef> concerned, InventoryScope scope) {
        Set<String> tables = new HashSet<>();
        for (ComponentRef component : concerned) {
            if (!scope.components().contains(component)) {
                switch (component.kind().name()) {
                    case "Entity" -> tables.add(component.key());
                    case "Attribute" -> {
                        int dot = component.key().indexOf('.');
                        if (dot > 0) {
                            tables.add(component.key().substring(0, dot));
                        }
                    }
                    default -> {
                        // only tables and columns hold rows
                    }
                }
            }
        }
        return tables;
    }
}

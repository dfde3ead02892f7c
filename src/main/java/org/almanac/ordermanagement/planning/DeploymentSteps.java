package org.almanac.ordermanagement.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.almanac.environment.Plan;
import org.almanac.ordermanagement.Activatable;
import org.almanac.ordermanagement.ActiveItem;
import org.almanac.ordermanagement.Flow;
import org.almanac.ordermanagement.ItemKind;
import org.almanac.ordermanagement.OrderChecks;
import org.almanac.ordermanagement.OrderColumn;
import org.almanac.ordermanagement.OrderGoal;
import org.almanac.ordermanagement.OrderItem;
import org.almanac.ordermanagement.OrderRow;
import org.almanac.ordermanagement.OrderTable;
import org.almanac.ordermanagement.Policy;
import org.almanac.ordermanagement.ProviderConnection;
import org.almanac.ordermanagement.reading.VersionRows;
import org.jspecify.annotations.Nullable;

/** What a deployment will do, for people, in the order in which it will (dual-write-and-order-management 5.5). */
final class DeploymentSteps {

    private static final List<ItemKind> DEACTIVATION =
            List.of(ItemKind.ORCHESTRATION, ItemKind.PROVIDER, ItemKind.POLICY);

    private final ImportedRows imported;
    private final OrderGoal goal;
    private final List<Plan.Step> steps = new ArrayList<>();

    private DeploymentSteps(ImportedRows imported, OrderGoal goal) {
        this.imported = imported;
        this.goal = goal;
    }

    /**
     * No steps where records and states stay as they are.
     *
     * @param unconnected of providers that are to be active
     */
    static List<Plan.Step> of(ImportedRows imported, OrderGoal goal, List<ProviderConnection> unconnected) {
        DeploymentSteps list = new DeploymentSteps(imported, goal);
        if (imported.changesNothing() && goal.touched().isEmpty()) {
            return List.of();
        }
        DEACTIVATION.forEach(list::deactivate);
        list.add("import", list.subject(), list.counts());
        unconnected.forEach(one -> list.add("connect", one.name(), one.reference() + " needs a connection"));
        goal.order().kinds().forEach(list::activate);
        list.notes();
        return List.copyOf(list.steps);
    }

    private void deactivate(ItemKind kind) {
        goal.touched().stream()
                .filter(item -> item.kind() == kind && imported.activeBefore(item))
                .forEach(item -> add(Wording.deactivate(kind), item.name(), deactivation(item)));
    }

    private @Nullable String deactivation(OrderItem item) {
        String archived = imported.now()
                .model()
                .policy(item.id())
                .map(Policy::number)
                .map(number -> "archived as version " + number)
                .orElse("");
        boolean gone = goal.target(item).isEmpty();
        String detail = archived + (gone && !archived.isEmpty() ? ", " : "") + (gone ? "the import deletes it" : "");
        return detail.isEmpty() ? null : detail;
    }

    private String subject() {
        TreeSet<String> solutions = new TreeSet<>();
        imported.incoming().all().forEach(row -> solutions.addAll(row.solutions()));
        return solutions.isEmpty() ? "records" : String.join(", ", solutions);
    }

    private String counts() {
        return "records: " + imported.added().size() + " added, "
                + imported.altered().size() + " changed, " + imported.gone().size() + " deleted";
    }

    private void activate(ItemKind kind) {
        goal.active().stream()
                .map(ActiveItem::item)
                .filter(item -> item.kind() == kind)
                .forEach(item -> add(Wording.activate(kind), item.name(), null));
    }

    private void notes() {
        List<OrderRow> history = imported.added().stream()
                .filter(row -> row.table() == OrderTable.POLICY && VersionRows.archived(row))
                .toList();
        if (!history.isEmpty()) {
            note(
                    "archived versions",
                    "travel along: "
                            + history.stream().map(OrderRow::name).distinct().collect(Collectors.joining(", ")));
        }
        goal.touched().stream()
                .filter(item ->
                        imported.after(item).isPresent() && goal.target(item).isEmpty())
                .forEach(item ->
                        note(item.label(), "stays " + Wording.inactive(item.kind()) + "; it was not active before"));
        imported.altered().stream()
                .filter(this::customized)
                .forEach(row -> note(
                        row.label(),
                        "was changed in place in the environment, which hides what the package brings unless the unmanaged"
                                + " layer is overwritten"));
        OrderChecks.unreadable(imported.incoming()).stream()
                .filter(flaw -> flaw.column() != OrderColumn.TILES)
                .forEach(flaw -> note(flaw.row().label(), flaw.why()));
        imported.now().activeItems().stream()
                .filter(one -> !goal.touches(one.item()))
                .forEach(this::stale);
    }

    private boolean customized(OrderRow row) {
        return imported.now()
                .rows()
                .find(row.id())
                .filter(OrderRow::managed)
                .filter(present -> present.solutions().contains("Active"))
                .isPresent();
    }

    private void stale(Activatable active) {
        List<Flow> flows = active.staleFlows();
        if (!flows.isEmpty()) {
            note(
                    active.item().label(),
                    "runs old logic already in "
                            + flows.stream().map(Flow::name).collect(Collectors.joining(", "))
                            + "; " + Wording.deactivate(active.item().kind()) + " it and "
                            + Wording.activate(active.item().kind()) + " it again");
        }
    }

    private void note(String subject, String detail) {
        add("note", subject, detail);
    }

    private void add(String action, String subject, @Nullable String detail) {
        steps.add(new Plan.Step(action, subject, detail));
    }
}

package org.almanac.ordermanagement.planning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.almanac.ordermanagement.Activatable;
import org.almanac.ordermanagement.ActiveItem;
import org.almanac.ordermanagement.OrderGoal;
import org.almanac.ordermanagement.OrderItem;
import org.almanac.ordermanagement.OrderWish;

/** What an import deactivates and activates: no more than it has to. */
final class DeploymentGoal {

    private final ImportedRows imported;
    private final OrderWish wish;
    private final Map<UUID, OrderItem> touched = new LinkedHashMap<>();

    private DeploymentGoal(ImportedRows imported, OrderWish wish) {
        this.imported = imported;
        this.wish = wish;
    }

    static OrderGoal of(ImportedRows imported, OrderWish wish) {
        return new DeploymentGoal(imported, wish).goal();
    }

    private OrderGoal goal() {
        imported.changedItems().forEach(this::touch);
        if (wish.everything()) {
            imported.broughtItems().stream()
                    .filter(item -> !imported.activeBefore(item))
                    .forEach(this::touch);
        }
        // a policy or provider cannot be deactivated while an active orchestration uses it
        for (OrderItem item : List.copyOf(touched.values())) {
            Stream.of(imported.now().model(), imported.model())
                    .flatMap(model -> model.dependents(item).stream())
                    .map(Activatable::item)
                    .filter(imported::activeBefore)
                    .forEach(this::touch);
        }
        List<ActiveItem> active = touched.values().stream()
                .filter(this::activated)
                .flatMap(item -> imported.after(item).stream())
                .map(one -> new ActiveItem(one.item(), one.content()))
                .toList();
        return new OrderGoal(List.copyOf(touched.values()), active, wish.order());
    }

    private void touch(OrderItem item) {
        touched.putIfAbsent(item.id(), imported.named(item));
    }

    private boolean activated(OrderItem item) {
        boolean brought = imported.incoming().find(item.id()).isPresent();
        return imported.activeBefore(item) || wish.everything() && brought;
    }
}

package org.almanac.webapi.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.almanac.environment.ComponentIds;
import org.almanac.environment.ComponentStack;
import org.almanac.environment.ComponentStack.Layer;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.Inventory;
import org.almanac.environment.RowIds;
import org.almanac.solution.ComponentRef;
import org.almanac.webapi.definitions.TableDefinitions;
import org.almanac.webapi.model.EntityType;
import org.almanac.webapi.model.ValueType;
import org.almanac.webapi.source.Narrowing;
import org.almanac.webapi.source.WireRow;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Serves {@code msdyn_componentlayers} (dataverse-semantics 2.5): the layers of one component, which the filter names by id and
 * type name; with one of the two alone there are no rows. The id is text. Tables and columns that the platform has itself lie on a
 * layer {@code System} with order 0.
 */
@Component
@Order(PlatformOrder.OWN)
class ComponentLayerTable extends PlatformTable {

    static final EntityType TYPE = TypeDraft.of(
                    "msdyn_componentlayer", "msdyn_componentlayers", "msdyn_componentlayerid", "msdyn_name")
            .shown(
                    ValueType.STRING,
                    "msdyn_name",
                    "msdyn_componentid",
                    "msdyn_solutioncomponentname",
                    "msdyn_solutionname",
                    "msdyn_publishername")
            .shown(ValueType.INTEGER, "msdyn_order")
            .shown(ValueType.DATE_TIME, "msdyn_overwritetime")
            .shown(ValueType.MEMO, "msdyn_componentjson", "msdyn_changes", "msdyn_children")
            .build();

    private static final String COMPONENT = "msdyn_componentid";
    private static final String KIND = "msdyn_solutioncomponentname";

    private final Inventory inventory;
    private final ComponentIds ids;
    private final TableDefinitions tables;

    ComponentLayerTable(Inventory inventory, ComponentIds ids, TableDefinitions tables) {
        super(TYPE);
        this.inventory = inventory;
        this.ids = ids;
        this.tables = tables;
    }

    @Override
    Stream<WireRow> all(EnvironmentName environment, Narrowing narrowing) {
        Object id = narrowing.equal().get(COMPONENT);
        Object name = narrowing.equal().get(KIND);
        if (id == null || name == null) {
            return Stream.empty();
        }
        String kind = ComponentTypes.named(name.toString()).name();
        return RowIds.parse(id.toString())
                .flatMap(wanted -> ids.find(environment, kind, wanted).or(() -> platform(environment, kind, wanted)))
                .map(component -> layers(environment, component))
                .orElse(Stream.empty());
    }

    /** A table or column of the platform on which no solution has a layer. */
    private Optional<ComponentRef> platform(EnvironmentName environment, String kind, UUID id) {
        return PlatformOwned.of(tables.tables(environment), kind)
                .filter(component -> ComponentIds.of(component).equals(id))
                .findFirst();
    }

    private Stream<WireRow> layers(EnvironmentName environment, ComponentRef component) {
        List<WireRow> rows = new ArrayList<>();
        Optional<ComponentStack> stack = inventory.stack(environment, component);
        if (PlatformOwned.has(component)) {
            rows.add(draft(component, stack.map(ComponentStack::name).orElse(component.key()), PlatformIds.SYSTEM)
                    .with("msdyn_publishername", KnownPublishers.MICROSOFT.uniqueName())
                    .with("msdyn_order", 0)
                    .with("msdyn_componentjson", LayerJson.text(component, Map.of()))
                    .with("msdyn_changes", LayerJson.text(component, Map.of()))
                    .row());
        }
        stack.ifPresent(found -> found.layers().stream()
                .filter(layer -> !layer.draft() || published(environment, component, layer))
                .forEach(layer -> rows.add(row(found, layer))));
        return rows.stream();
    }

    /** A layer that is only a draft is none yet (dataverse-semantics 3.1: an unmanaged import does not publish). */
    private boolean published(EnvironmentName environment, ComponentRef component, Layer layer) {
        return !inventory
                .layersOf(environment, layer.solution(), List.of(component))
                .isEmpty();
    }

    private static RowDraft draft(ComponentRef component, String name, String solution) {
        return RowDraft.of(TYPE, PlatformIds.named("msdyn_componentlayer", component + "\n" + solution))
                .with("msdyn_name", name)
                .with(COMPONENT, ComponentIds.of(component).toString())
                .with(KIND, component.kind().name())
                .with("msdyn_solutionname", solution);
    }

    private static WireRow row(ComponentStack stack, Layer layer) {
        LayerJson json = new LayerJson(stack);
        return draft(stack.component(), stack.name(), layer.solution())
                .with("msdyn_publishername", layer.publisher())
                .with("msdyn_order", layer.order())
                .with("msdyn_overwritetime", layer.overwritten())
                .with("msdyn_componentjson", json.all(layer))
                .with("msdyn_changes", json.changes(layer))
                .row();
    }
}

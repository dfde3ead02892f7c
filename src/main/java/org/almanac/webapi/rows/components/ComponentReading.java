package org.almanac.webapi.rows.components;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.almanac.environment.ComponentIds;
import org.almanac.environment.ComponentRecords;
import org.almanac.environment.ComponentRecords.Entry;
import org.almanac.environment.ComponentValues;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.Inventory;
import org.almanac.environment.RowIds;
import org.almanac.environment.StateMemory;
import org.almanac.solution.ComponentKinds;
import org.almanac.solution.ComponentProperties;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.Sha256;
import org.almanac.solution.XmlElement;
import org.almanac.webapi.model.Lookup;
import org.almanac.webapi.platform.PlatformIds;
import org.almanac.webapi.rows.components.ComponentTable.States;
import org.almanac.webapi.source.WireRow;
import org.almanac.webapi.source.WireRow.LookupValue;
import org.springframework.stereotype.Component;

/** Reads the rows of tables of components, once for each state of an environment. */
@Component
class ComponentReading {

    /** A client may keep the number as a double. */
    private static final int SPARE_BITS = 12;

    private final ComponentRecords records;
    private final ComponentValues components;
    private final Inventory inventory;
    private final Map<String, StateMemory<Map<UUID, ComponentRow>>> memories = new ConcurrentHashMap<>();

    ComponentReading(ComponentRecords records, ComponentValues components, Inventory inventory) {
        this.records = records;
        this.components = components;
        this.inventory = inventory;
    }

    /** By id as text. */
    Collection<ComponentRow> all(EnvironmentName environment, ComponentTable table) {
        return read(environment, table).values();
    }

    Optional<ComponentRow> find(EnvironmentName environment, ComponentTable table, UUID id) {
        return Optional.ofNullable(read(environment, table).get(id));
    }

    private Map<UUID, ComponentRow> read(EnvironmentName environment, ComponentTable table) {
        return memories.computeIfAbsent(table.kind(), kind -> new StateMemory<>())
                .get(environment, () -> components.shape(environment), () -> made(environment, table));
    }

    private Map<UUID, ComponentRow> made(EnvironmentName environment, ComponentTable table) {
        Set<ComponentRef> on =
                table.states() == States.OF_DEFINITION ? Set.of() : inventory.activeProcesses(environment);
        List<ComponentRow> rows = new ArrayList<>();
        for (Entry entry : records.of(environment, table.kind(), !table.drafts())) {
            boolean active = on.contains(entry.component().ref());
            rows.add(new ComponentRow(entry.component(), row(table, entry, active), active));
        }
        rows.sort(Comparator.comparing(row -> row.row().id().toString()));
        Map<UUID, ComponentRow> byId = new LinkedHashMap<>();
        rows.forEach(row -> byId.put(row.row().id(), row));
        return byId;
    }

    /** The id of a component's row: what the component is known under, for rows of the framework their own. */
    static UUID id(ComponentTable table, ComponentRef component, Map<String, String> properties) {
        boolean known = ComponentKinds.find(component.kind()).isPresent()
                        && !table.keyColumn().isEmpty()
                || VariableValueRows.is(table);
        return known ? ComponentIds.of(component) : RowIds.of(component, properties);
    }

    private WireRow row(ComponentTable table, Entry entry, boolean on) {
        Map<String, String> properties = entry.component().values();
        ComponentRef ref = entry.component().ref();
        Map<String, Object> values = new HashMap<>();
        for (ComponentColumn column : table.columns()) {
            DefinitionValues.shown(column, properties, records).ifPresent(value -> values.put(column.name(), value));
        }
        for (Lookup lookup : table.lookups()) {
            lookup(ref, lookup, properties).ifPresent(value -> values.put(lookup.valueProperty(), value));
        }
        if (!table.keyColumn().isEmpty()) {
            values.putIfAbsent(table.keyColumn(), entry.name());
        }
        if (VariableValueRows.is(table)) {
            values.put("schemaname", entry.name());
        }
        ComponentRef parent = entry.parent();
        if (!table.parentColumn().isEmpty() && parent != null) {
            values.put(table.parentColumn(), parent.key());
        }
        ShownStates.put(table, on, values);
        UUID id = id(table, ref, properties);
        long version = version(entry, on);
        values.put(table.primaryId(), id);
        values.put("ismanaged", entry.component().managed());
        values.put("solutionid", PlatformIds.solution(solution(entry)));
        values.put("componentstate", entry.published() || !table.drafts() ? 0 : 1);
        values.put("createdon", entry.created());
        values.put("modifiedon", entry.modified());
        values.put("versionnumber", version);
        return new WireRow(id, version, values);
    }

    /** The solution whose layer a managed component rests on; whatever is unmanaged belongs to the default solution. */
    private static String solution(Entry entry) {
        return entry.component().managed() ? entry.component().solutions().get(0) : PlatformIds.DEFAULT;
    }

    /** Differs whenever anything of the row does; the store keeps no number that rises. */
    private static long version(Entry entry, boolean on) {
        String text = new TreeMap<>(entry.component().values())
                + entry.component().definition().hex()
                + on;
        byte[] digest = Sha256.of(text.getBytes(StandardCharsets.UTF_8)).bytes();
        return ByteBuffer.wrap(digest).getLong() >>> SPARE_BITS;
    }

    private static Optional<LookupValue> lookup(ComponentRef ref, Lookup lookup, Map<String, String> properties) {
        if (ref.kind().name().equals(VariableValueRows.KIND)) {
            ComponentRef definition = VariableValueRows.definition(ref);
            return Optional.of(
                    new LookupValue(ComponentIds.of(definition), VariableValueRows.DEFINITION, definition.key()));
        }
        return Optional.ofNullable(properties.get(lookup.column()))
                .flatMap(ComponentReading::id)
                .map(id -> new LookupValue(id, lookup.target(), null));
    }

    /** A lookup's text: the bare id, or an element around it. */
    private static Optional<UUID> id(String text) {
        return RowIds.parse(ComponentProperties.element(text)
                .map(ComponentReading::innermost)
                .orElse(text));
    }

    private static String innermost(XmlElement around) {
        XmlElement element = around;
        while (element.children().size() == 1) {
            element = element.children().get(0);
        }
        return element.text();
    }
}

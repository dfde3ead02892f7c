package org.almanac.webapi.rows.components;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.almanac.webapi.model.AlternateKey;
import org.almanac.webapi.model.CollectionNavigation;
import org.almanac.webapi.model.EntityType;
import org.almanac.webapi.model.Lookup;
import org.almanac.webapi.model.Property;
import org.almanac.webapi.model.ValueType;

/**
 * A table whose rows are components.
 *
 * @param kind canonical name of the components' kind
 * @param element name of the element of a definition
 * @param idProperty property of a definition that holds the row's id; empty for none
 * @param keyColumn column whose value is the component's key; empty where that is the id
 * @param drafts whether changes are drafts until they are published
 * @param states whether rows are switched on and off
 * @param standing properties that a new definition has, whatever the client sets
 * @param parentColumn column with the logical name of the table that holds the component; empty for none
 */
record ComponentTable(
        String kind,
        String logicalName,
        String entitySet,
        String primaryId,
        String primaryName,
        String element,
        String idProperty,
        String keyColumn,
        boolean drafts,
        States states,
        Map<String, String> standing,
        String parentColumn,
        List<ComponentColumn> columns,
        List<Lookup> lookups,
        List<AlternateKey> keys,
        List<CollectionNavigation> collections) {

    /** How a row says whether it is on. */
    enum States {
        /** As its definition says. */
        OF_DEFINITION,
        /** 1 activated, 0 draft: processes. */
        PROCESS,
        /** 0 enabled, 1 disabled: plug-in steps. */
        STEP
    }

    static final String STATE = "statecode";
    static final String STATUS = "statuscode";

    private static final Map<Integer, String> COMPONENT_STATES =
            Map.of(0, "Published", 1, "Unpublished", 2, "Deleted", 3, "Deleted Unpublished");

    ComponentTable {
        standing = Map.copyOf(standing);
        columns = List.copyOf(columns);
        lookups = List.copyOf(lookups);
        keys = List.copyOf(keys);
        collections = List.copyOf(collections);
    }

    Optional<ComponentColumn> column(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }

    boolean hasState() {
        return states != States.OF_DEFINITION || column(STATE).isPresent();
    }

    EntityType type() {
        List<Property> properties = new ArrayList<>();
        properties.add(Property.of(primaryId, ValueType.GUID));
        columns.stream().map(ComponentColumn::shown).forEach(properties::add);
        Set<String> own = properties.stream().map(Property::name).collect(Collectors.toSet());
        if (!parentColumn.isEmpty()) {
            properties.add(Property.of(parentColumn, ValueType.STRING));
        }
        if (states != States.OF_DEFINITION) {
            boolean process = states == States.PROCESS;
            properties.add(new Property(
                    STATE,
                    ValueType.STATE,
                    true,
                    null,
                    process ? Map.of(0, "Draft", 1, "Activated") : Map.of(0, "Enabled", 1, "Disabled")));
            properties.add(new Property(
                    STATUS,
                    ValueType.STATUS,
                    true,
                    null,
                    process ? Map.of(1, "Draft", 2, "Activated") : Map.of(1, "Enabled", 2, "Disabled")));
        }
        List.of(
                        Property.readOnly("ismanaged", ValueType.BOOLEAN),
                        Property.readOnly("solutionid", ValueType.GUID),
                        new Property("componentstate", ValueType.CHOICE, false, null, COMPONENT_STATES),
                        Property.readOnly("createdon", ValueType.DATE_TIME),
                        Property.readOnly("modifiedon", ValueType.DATE_TIME),
                        Property.readOnly("versionnumber", ValueType.BIG_INTEGER))
                .stream()
                .filter(property -> !own.contains(property.name()))
                .forEach(properties::add);
        return new EntityType(
                logicalName,
                entitySet,
                primaryId,
                primaryName.isEmpty() ? null : primaryName,
                properties,
                lookups,
                collections,
                keys);
    }
}

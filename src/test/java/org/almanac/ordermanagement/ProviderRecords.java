package org.almanac.ordermanagement;

import java.util.Map;
import java.util.UUID;

/** A provider of {@link Records}: one instance of a definition, each with its parts. Keys of parts are {@code provider/part}. */
public final class ProviderRecords {

    private static final String MESSAGE_HANDLER = "192350000";
    private static final String ACTION = "192350001";

    private final Records records;
    private final String name;

    ProviderRecords(Records records, String name) {
        this.records = records;
        this.name = name;
        if (!records.has(OrderTable.PROVIDER, name)) {
            records.row(
                    OrderTable.PROVIDER_DEFINITION,
                    name,
                    Map.of(
                            OrderColumn.NAME,
                            name,
                            OrderColumn.LOGICAL_NAME,
                            "ctso_" + name.replace(" ", ""),
                            OrderColumn.SERVICE_TYPE,
                            "Fulfillment"));
            records.row(
                    OrderTable.PROVIDER,
                    name,
                    Map.of(
                            OrderColumn.NAME,
                            name,
                            OrderColumn.DEFINITION,
                            definition().toString()));
        }
    }

    public UUID id() {
        return Records.id(OrderTable.PROVIDER, name);
    }

    public UUID definition() {
        return Records.id(OrderTable.PROVIDER_DEFINITION, name);
    }

    /** Of a part, such as a connection reference, by the part's name. */
    public UUID part(OrderTable table, String part) {
        return Records.id(table, name + '/' + part);
    }

    /** The id of the action that tiles call. */
    public UUID action(String action) {
        return part(OrderTable.PROVIDER_ACTION, action);
    }

    /** A connection reference, of the definition and of the instance. */
    public ProviderRecords connection(String connector) {
        String reference = "ctso_" + connector;
        ofDefinition(
                OrderTable.PROVIDER_DEFINITION_CONNECTION_REFERENCE,
                connector,
                Map.of(OrderColumn.CONNECTION_REFERENCE, reference));
        ofInstance(
                OrderTable.PROVIDER_CONNECTION_REFERENCE,
                connector,
                Map.of(OrderColumn.CONNECTION_REFERENCE, reference));
        return this;
    }

    /** A parameter, of the definition and of the instance. */
    public ProviderRecords parameter(String parameter) {
        ofDefinition(OrderTable.PROVIDER_DEFINITION_PARAMETER, parameter, Map.of());
        ofInstance(
                OrderTable.PROVIDER_PARAMETER,
                parameter,
                Map.of(
                        OrderColumn.DEFINITION_PARAMETER,
                        part(OrderTable.PROVIDER_DEFINITION_PARAMETER, parameter)
                                .toString()));
        return this;
    }

    /** A transformation, of the definition and of the instance. */
    public ProviderRecords transformation(String transformation) {
        ofDefinition(
                OrderTable.PROVIDER_DEFINITION_TRANSFORMATION,
                transformation,
                Map.of(OrderColumn.LOGICAL_NAME, transformation));
        ofInstance(
                OrderTable.PROVIDER_TRANSFORMATION,
                transformation,
                Map.of(
                        OrderColumn.DEFINITION_TRANSFORMATION,
                        part(OrderTable.PROVIDER_DEFINITION_TRANSFORMATION, transformation)
                                .toString()));
        return this;
    }

    /** A handler of messages: logic that is no action. */
    public ProviderRecords handler(String logic, String clientData) {
        logic(logic, MESSAGE_HANDLER, clientData);
        return this;
    }

    /** An action that tiles can call, with the logic that it runs. */
    public ProviderRecords action(String action, String clientData) {
        logic(action, ACTION, clientData);
        ofInstance(
                OrderTable.PROVIDER_ACTION,
                action,
                Map.of(
                        OrderColumn.LOGIC,
                        part(OrderTable.LOGIC_DEFINITION, action).toString()));
        return this;
    }

    private void logic(String logic, String type, String clientData) {
        ofDefinition(
                OrderTable.LOGIC_DEFINITION,
                logic,
                Map.of(OrderColumn.LOGIC_TYPE, type, OrderColumn.CLIENT_DATA, clientData));
    }

    private void ofDefinition(OrderTable table, String part, Map<OrderColumn, String> values) {
        part(table, part, OrderColumn.DEFINITION, definition(), values);
    }

    private void ofInstance(OrderTable table, String part, Map<OrderColumn, String> values) {
        part(table, part, OrderColumn.PROVIDER, id(), values);
    }

    private void part(OrderTable table, String part, OrderColumn lookup, UUID owner, Map<OrderColumn, String> values) {
        records.row(table, name + '/' + part, values);
        records.change(part(table, part), OrderColumn.NAME, part);
        records.change(part(table, part), lookup, owner.toString());
    }

    /** Back to all records. */
    public Records and() {
        return records;
    }
}

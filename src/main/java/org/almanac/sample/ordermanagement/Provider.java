package org.almanac.sample.ordermanagement;

import java.util.List;
import java.util.Locale;
import org.almanac.solution.PackageBuilder;

/**
 * A provider: its definition with all parts, and one instance of it (dual-write-and-order-management 5.3).
 *
 * @param name logical name of the definition
 * @param connectors that it has a connection reference for
 * @param parameters names of its parameters
 * @param transformations logical names
 * @param logic what it does
 */
record Provider(
        String name,
        String displayName,
        String serviceType,
        List<String> connectors,
        List<String> parameters,
        List<String> transformations,
        List<Logic> logic) {

    private static final String DEFINITION = "providerdefinition";
    private static final String INSTANCE = "provider";
    private static final String CONNECTOR = "/providers/Microsoft.PowerApps/apis/";

    /** What a logic definition is, with the documented option values. */
    enum LogicType {
        MESSAGE_HANDLER,
        PROVIDER_ACTION;

        private static final int FIRST_OPTION = 192_350_000;

        int option() {
            return FIRST_OPTION + ordinal();
        }
    }

    /** A flow that the provider brings: a handler of messages, or an action for orchestrations. */
    record Logic(String name, LogicType type) {

        /** The id of the action that a tile of an orchestration calls. */
        String actionId() {
            return Row.id("provideraction", name);
        }
    }

    Provider {
        connectors = List.copyOf(connectors);
        parameters = List.copyOf(parameters);
        transformations = List.copyOf(transformations);
        logic = List.copyOf(logic);
    }

    void addTo(PackageBuilder solution) {
        Row.of(DEFINITION, name, displayName)
                .with("msdyn_logicalname", name)
                .with("msdyn_servicetype", serviceType)
                .with("msdyn_isactive", "1")
                .addTo(solution);
        Row.of(INSTANCE, name, displayName)
                .refer("msdyn_providerdefinitionid", DEFINITION, name)
                .addTo(solution);
        connectors.forEach(connector -> addConnection(solution, connector));
        parameters.forEach(parameter -> addPair(solution, "parameter", parameter));
        transformations.forEach(transformation -> addPair(solution, "transformation", transformation));
        logic.forEach(definition -> addLogic(solution, definition));
    }

    private void addConnection(PackageBuilder solution, String connector) {
        var key = name + '/' + connector;
        var reference = "ctso_" + name.toLowerCase(Locale.ROOT) + '_' + connector;
        solution.connectionReference(reference, CONNECTOR + connector);
        Row.of("providerconnectionreference", key, connector)
                .refer("msdyn_providerid", INSTANCE, name)
                .with("msdyn_connectionreferencelogicalname", reference)
                .addTo(solution);
        Row.of("providerdefinitionconnectionref", key, connector)
                .refer("msdyn_providerdefinitionid", DEFINITION, name)
                .with("msdyn_connectionreferencelogicalname", reference)
                .addTo(solution);
    }

    /** A part that the definition describes and the instance has a copy of. */
    private void addPair(PackageBuilder solution, String part, String partName) {
        var key = name + '/' + partName;
        Row.of(DEFINITION + part, key, partName)
                .refer("msdyn_providerdefinitionid", DEFINITION, name)
                .with("msdyn_logicalname", partName)
                .addTo(solution);
        Row.of(INSTANCE + part, key, partName)
                .refer("msdyn_providerid", INSTANCE, name)
                .refer("msdyn_" + DEFINITION + part + "id", DEFINITION + part, key)
                .addTo(solution);
    }

    private void addLogic(PackageBuilder solution, Logic definition) {
        Row.of("providerdefinitionlogicdefinition", definition.name(), definition.name())
                .refer("msdyn_providerdefinitionid", DEFINITION, name)
                .with("msdyn_logictype", String.valueOf(definition.type().option()))
                .with("msdyn_timeoutminutes", "2")
                .with("msdyn_maxretryattempts", "3")
                .with("msdyn_clientdata", "{\"properties\":{\"definition\":{\"actions\":{}}}}")
                .addTo(solution);
        if (definition.type() == LogicType.PROVIDER_ACTION) {
            Row.of("provideraction", definition.name(), definition.name())
                    .refer("msdyn_providerid", INSTANCE, name)
                    .refer("msdyn_logicdefinitionid", "providerdefinitionlogicdefinition", definition.name())
                    .addTo(solution);
        }
    }
}

package org.almanac.ordermanagement;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.almanac.solution.ComponentRef;

/**
 * The tables of order management whose records travel in solutions (dual-write-and-order-management 5.2): the twelve that the
 * documentation names, and the action of a provider, which tiles of orchestrations refer to.
 */
public enum OrderTable {
    POLICY("msdyn_iompolicy", "Policy", OrderTable.OUTBOUND),
    RULE("msdyn_iomrule", "Rule", OrderTable.OUTBOUND),
    PROVIDER_DEFINITION("msdyn_iomproviderdefinition", "Provider Definition", OrderTable.CONFIGURATION),
    PROVIDER("msdyn_iomprovider", "Provider", OrderTable.CONFIGURATION),
    PROVIDER_CONNECTION_REFERENCE(
            "msdyn_iomproviderconnectionreference", "Provider Connection Reference", OrderTable.CONFIGURATION),
    PROVIDER_DEFINITION_CONNECTION_REFERENCE(
            "msdyn_iomproviderdefinitionconnectionref",
            "Provider Definition Connection Reference",
            OrderTable.CONFIGURATION),
    PROVIDER_TRANSFORMATION(
            "msdyn_iomprovidertransformation",
            "Provider Transformation",
            "Intelligent Order Management Provider Integration Base"),
    PROVIDER_DEFINITION_TRANSFORMATION(
            "msdyn_iomproviderdefinitiontransformation",
            "Provider Transformation Definition",
            OrderTable.CONFIGURATION),
    PROVIDER_PARAMETER("msdyn_iomproviderparameter", "Provider Parameter", OrderTable.CONFIGURATION),
    PROVIDER_DEFINITION_PARAMETER(
            "msdyn_iomproviderdefinitionparameter", "Provider Definition Parameter", OrderTable.CONFIGURATION),
    LOGIC_DEFINITION(
            "msdyn_iomproviderdefinitionlogicdefinition",
            "Provider Definition Logic Definition",
            OrderTable.CONFIGURATION),
    DESIGNER("msdyn_iomdesigner", "Designer", "Intelligent Order Management Designer"),
    /** Not in the documentation's list, but what a tile refers to; its logical name is assumed. */
    PROVIDER_ACTION("msdyn_iomprovideraction", "Provider Action", OrderTable.CONFIGURATION);

    private static final String OUTBOUND = "Intelligent Order Management Provider Integration Outbound";
    private static final String CONFIGURATION = "Intelligent Order Management Provider Configuration";

    private final String logicalName;
    private final String displayName;
    private final String solution;

    OrderTable(String logicalName, String displayName, String solution) {
        this.logicalName = logicalName;
        this.displayName = displayName;
        this.solution = solution;
    }

    /** Logical name, which is also the component kind of its rows, such as {@code msdyn_iompolicy}. */
    public String logicalName() {
        return logicalName;
    }

    /** As the documentation calls it. */
    public String displayName() {
        return displayName;
    }

    /** Display name of the first-party solution that brings the table. */
    public String solution() {
        return solution;
    }

    /** The row as a component. */
    public ComponentRef ref(UUID id) {
        return ComponentRef.of(logicalName, id.toString());
    }

    /** The table of a logical name, in whatever case. */
    public static Optional<OrderTable> find(String logicalName) {
        return Arrays.stream(values())
                .filter(table -> table.logicalName.equalsIgnoreCase(logicalName))
                .findFirst();
    }
}

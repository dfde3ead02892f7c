package org.almanac.problem;

/** What errors of order management say. */
final class OrderManagementTexts {

    static final ErrorText ORDER_MANAGEMENT_MISSING = new ErrorText(
            "Order management missing",
            "Install Intelligent Order Management in the environment; an embedded one has it when it provides msdyn_IntelligentOrderManagement*.");

    static final ErrorText ORDER_MANAGEMENT_REFUSED = new ErrorText(
            "Not allowed in this state",
            "Look at the record's state and what depends on it, and bring it into a state that allows this.");

    static final ErrorText UNKNOWN_ORDER_RECORD = new ErrorText(
            "Unknown record of order management",
            "Use a name or id from GET /api/environments/{env}/policies, /providers or /orchestrations.");

    static final ErrorText AMBIGUOUS_ORDER_RECORD = new ErrorText(
            "Ambiguous record of order management", "Several records have this name; use the id of one of them.");

    static final ErrorText UNKNOWN_POLICY_VERSION = new ErrorText(
            "Unknown version of a policy",
            "Use a number from the archive in GET /api/environments/{env}/policies/{policy}.");

    static final ErrorText VERSION_OF_ANOTHER_POLICY =
            new ErrorText("Version of another policy", "Choose a version with the policy's own version id.");

    static final ErrorText PROVIDER_NOT_CONNECTED = new ErrorText(
            "Provider without connection",
            "Give each connection reference that is named a connection, then activate the provider.");

    static final ErrorText RECORDS_INCOMPLETE = new ErrorText(
            "Needed records missing",
            "Add the records that the items name to the solution, or to the environment, then try again.");

    static final ErrorText SECOND_CURRENT_VERSION = new ErrorText(
            "Second current version of a policy", "Export the policy's own current record; a policy has exactly one.");

    static final ErrorText RECORDS_ACTIVE = new ErrorText(
            "Active records of order management",
            "Start deploy-order-management, which deactivates what is named before and activates it after.");

    static final ErrorText ORDER_PLAN_REFUSED = new ErrorText(
            "Order management deployment refused",
            "Correct what each item names; nothing has been deactivated or changed.");

    static final ErrorText FINANCE_MAPS_NEEDED = new ErrorText(
            "Table maps of finance and operations needed",
            "Make the maps that are named run with the filters that are named, with deploy-table-maps.");

    static final ErrorText ORDER_COMMANDS_DISABLED = new ErrorText(
            "Commands of order management not configured",
            "No public command is documented; say in almanac.order-management how the environment publishes and activates.");

    static final ErrorText ORDER_COMMAND_ANSWER = new ErrorText(
            "Unexpected answer of the environment",
            "Look at the answer's beginning in the message, and at the configured command.");

    private OrderManagementTexts() {}
}

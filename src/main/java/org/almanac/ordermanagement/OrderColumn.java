package org.almanac.ordermanagement;

/**
 * Columns that Almanac reads; all others travel along unread. The documentation names only those of policy versions and rules; all
 * physical names are assumed (dual-write-and-order-management 5.1), so adapters of real environments translate theirs into these.
 */
public enum OrderColumn {
    NAME("msdyn_name"),
    LOGICAL_NAME("msdyn_logicalname"),
    /** 0 for a row that counts. */
    STATE("statecode"),

    POLICY_TYPE("msdyn_policytype"),
    POLICY_CRITICALITY("msdyn_policycriticality"),
    ASSOCIATED_ENTITY("msdyn_associatedentity"),
    /** Id of the policy's first row; all versions of a policy share it. */
    POLICY_VERSION_ID("msdyn_policyversionid"),
    /** {@code Current} or {@code Archived}. */
    POLICY_VERSION_STATE("msdyn_policyversionstate"),
    POLICY_VERSION_NUMBER("msdyn_policyversionnumber"),

    /** Of a rule: its policy. */
    RULE_POLICY("msdyn_policyid"),
    RULE_DEFINITION("msdyn_ruledefinition"),

    /** Of everything that belongs to a definition, and of a provider: the definition. */
    DEFINITION("msdyn_providerdefinitionid"),
    /** Of everything that belongs to a provider: the provider. */
    PROVIDER("msdyn_providerid"),
    /** Of a provider's transformation: the definition's transformation that it was made of. */
    DEFINITION_TRANSFORMATION("msdyn_providerdefinitiontransformationid"),
    /** Of a provider's parameter: the definition's parameter that it is a value of. */
    DEFINITION_PARAMETER("msdyn_providerdefinitionparameterid"),
    /** Of a provider action: the logic that it runs. */
    LOGIC("msdyn_logicdefinitionid"),
    /** 192350000 message handler, 192350001 provider action, 192350002 child flow, 192350003 message puller (5.2). */
    LOGIC_TYPE("msdyn_logictype"),
    SERVICE_TYPE("msdyn_servicetype"),
    CONNECTION_REFERENCE("msdyn_connectionreferencelogicalname"),
    CLIENT_DATA("msdyn_clientdata"),

    ORCHESTRATION_TYPE("msdyn_orchestrationtype"),
    DESCRIPTION("msdyn_description"),
    /** Of an orchestration: JSON {@code {"tiles": [...]}}. */
    TILES("msdyn_tiles");

    private final String physicalName;

    OrderColumn(String physicalName) {
        this.physicalName = physicalName;
    }

    /** The column's logical name in the row. */
    public String physicalName() {
        return physicalName;
    }
}

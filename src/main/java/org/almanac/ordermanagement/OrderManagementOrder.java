package org.almanac.ordermanagement;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.UUID;

/** Something to be done to order management of an environment; each is a request of its own. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "order")
@JsonSubTypes({
    @JsonSubTypes.Type(value = OrderManagementOrder.Activate.class, name = "activate"),
    @JsonSubTypes.Type(value = OrderManagementOrder.Deactivate.class, name = "deactivate"),
    @JsonSubTypes.Type(value = OrderManagementOrder.Connect.class, name = "connect"),
    @JsonSubTypes.Type(value = OrderManagementOrder.RestoreVersion.class, name = "restore-version"),
})
public sealed interface OrderManagementOrder {

    /**
     * Publishes a policy or an orchestration, or activates a provider; its flows are made anew
     * (dual-write-and-order-management 5.4). The request fails where something that it needs is not active.
     */
    record Activate(ItemKind kind, UUID id) implements OrderManagementOrder {}

    /**
     * Unpublishes a policy, stops an orchestration, or deactivates a provider; its flows go off. Unpublishing a policy archives it
     * (5.6).
     */
    record Deactivate(ItemKind kind, UUID id) implements OrderManagementOrder {}

    /**
     * Gives a provider's connection reference its connection and activates it.
     *
     * @param reference id of the row of {@code msdyn_iomproviderconnectionreference}
     * @param connection address or id of a connection in the environment
     */
    record Connect(UUID reference, String connection) implements OrderManagementOrder {}

    /**
     * Gives an unpublished policy the fields and rules of one of its archived versions, in one change of the environment; its id
     * stays. What it says before is archived, unless the newest archived version says the same.
     *
     * @param policy id of the current row
     * @param version id of the archived row
     */
    record RestoreVersion(UUID policy, UUID version) implements OrderManagementOrder {}

    /** The record that it is about; one has one order under way at most. */
    default UUID record() {
        if (this instanceof Activate activate) {
            return activate.id();
        }
        if (this instanceof Deactivate deactivate) {
            return deactivate.id();
        }
        return this instanceof Connect connect ? connect.reference() : ((RestoreVersion) this).policy();
    }
}

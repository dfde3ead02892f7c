package org.almanac.web.ordermanagement;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Set;
import java.util.TreeSet;
import org.almanac.ordermanagement.ItemKind;
import org.almanac.ordermanagement.OrderManagementOrder;
import org.jspecify.annotations.Nullable;

/** An order as the API writes it. Which fields there are depends on the order. */
@Schema(name = "OrderManagementOrder", description = "Something to be done to one record")
record OrderFields(
        @Schema(
                allowableValues = {"activate", "deactivate", "connect", "restore-version"},
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        String order,

        @Schema(
                description =
                        "Name or id; to activate and deactivate one of policy, provider and orchestration is named",
                example = "Order header validation policy")
        @Nullable
        String policy,

        @Schema(description = "Name or id; where two providers have a reference of the same name also to connect")
        @Nullable
        String provider,

        @Schema(description = "Name or id") @Nullable String orchestration,

        @Schema(description = "To connect: logical name of the connection reference, or its row's id") @Nullable
        String reference,

        @Schema(description = "To connect: a connection in the environment", accessMode = Schema.AccessMode.WRITE_ONLY)
        @Nullable
        String connection,

        @Schema(description = "To restore: number of an archived version, or versionId") @Nullable
        Integer version,

        @Schema(description = "To restore: id of an archived version") @Nullable
        String versionId) {

    /** An order that was submitted: records by their ids, and of a connection nothing. */
    static OrderFields of(OrderManagementOrder order) {
        if (order instanceof OrderManagementOrder.Activate activate) {
            return item("activate", activate.kind(), activate.id().toString());
        }
        if (order instanceof OrderManagementOrder.Deactivate deactivate) {
            return item("deactivate", deactivate.kind(), deactivate.id().toString());
        }
        if (order instanceof OrderManagementOrder.Connect connect) {
            return new OrderFields(
                    "connect", null, null, null, connect.reference().toString(), null, null, null);
        }
        var restore = (OrderManagementOrder.RestoreVersion) order;
        return new OrderFields(
                "restore-version",
                restore.policy().toString(),
                null,
                null,
                null,
                null,
                null,
                restore.version().toString());
    }

    private static OrderFields item(String order, ItemKind kind, String id) {
        return new OrderFields(
                order,
                kind == ItemKind.POLICY ? id : null,
                kind == ItemKind.PROVIDER ? id : null,
                kind == ItemKind.ORCHESTRATION ? id : null,
                null,
                null,
                null,
                null);
    }

    /** The named record of a kind. */
    @Nullable
    String named(ItemKind kind) {
        return switch (kind) {
            case POLICY -> policy;
            case PROVIDER -> provider;
            case ORCHESTRATION -> orchestration;
        };
    }

    /** Names of the fields that say something, without the order itself. */
    Set<String> given() {
        Set<String> names = new TreeSet<>();
        add(names, "policy", policy);
        add(names, "provider", provider);
        add(names, "orchestration", orchestration);
        add(names, "reference", reference);
        add(names, "connection", connection);
        add(names, "version", version);
        add(names, "versionId", versionId);
        return names;
    }

    private static void add(Set<String> names, String name, @Nullable Object value) {
        if (value != null) {
            names.add(name);
        }
    }
}

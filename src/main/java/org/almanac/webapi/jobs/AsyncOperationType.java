package org.almanac.webapi.jobs;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.almanac.target.AsyncOperation;
import org.almanac.webapi.model.EntityType;
import org.almanac.webapi.model.Lookup;
import org.almanac.webapi.model.Property;
import org.almanac.webapi.model.ValueType;

/** The platform's table {@code asyncoperation} (dataverse-semantics 3.8). */
final class AsyncOperationType {

    static final String ID = "asyncoperationid";

    /** The lookups that refer to who asked for an operation. */
    static final List<String> USERS = List.of("createdby", "ownerid", "owninguser");

    private static final Map<Integer, String> STATES = Map.of(0, "Ready", 1, "Suspended", 2, "Locked", 3, "Completed");

    private static final Map<Integer, String> REASONS = Map.of(
            0, "Waiting For Resources",
            10, "Waiting",
            20, "In Progress",
            21, "Pausing",
            22, "Canceling",
            30, "Succeeded",
            31, "Failed",
            32, "Canceled");

    static final EntityType TYPE = new EntityType(
            "asyncoperation",
            "asyncoperations",
            ID,
            "name",
            List.of(
                    Property.readOnly(ID, ValueType.GUID),
                    Property.readOnly("name", ValueType.STRING),
                    new Property("operationtype", ValueType.CHOICE, false, null, types()),
                    new Property("statecode", ValueType.STATE, false, null, STATES),
                    new Property("statuscode", ValueType.STATUS, false, null, REASONS),
                    Property.readOnly("message", ValueType.MEMO),
                    Property.readOnly("friendlymessage", ValueType.MEMO),
                    Property.readOnly("errorcode", ValueType.INTEGER),
                    Property.readOnly("createdon", ValueType.DATE_TIME),
                    Property.readOnly("startedon", ValueType.DATE_TIME),
                    Property.readOnly("completedon", ValueType.DATE_TIME),
                    Property.readOnly("correlationid", ValueType.GUID),
                    Property.readOnly("requestid", ValueType.GUID)),
            USERS.stream()
                    .map(column -> new Lookup(column, column, "systemuser", false, ""))
                    .toList(),
            List.of(),
            List.of());

    private AsyncOperationType() {}

    private static Map<Integer, String> types() {
        return Arrays.stream(AsyncOperation.Type.values())
                .collect(Collectors.toMap(AsyncOperation.Type::number, AsyncOperationType::label));
    }

    /** What people call an operation of a type. */
    static String label(AsyncOperation.Type type) {
        return switch (type) {
            case EXPORT_SOLUTION -> "Export Solution";
            case IMPORT_SOLUTION -> "Import Solution";
            case PUBLISH_ALL -> "Publish All";
            case DELETE_AND_PROMOTE -> "Delete And Promote";
            case UNINSTALL_SOLUTION -> "Uninstall Solution";
            case STAGE_AND_UPGRADE -> "Stage And Upgrade";
            case UNDO -> "Execute Async Request";
        };
    }
}

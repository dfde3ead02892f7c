package org.almanac.problem;

/**
 * Every error that Almanac raises on purpose. The code is part of the public contract: it never changes its meaning and is
 * never used again. {@code docs/errors.md} is generated from this enum.
 */
public enum ErrorCode {
    // packages
    NOT_AN_ARCHIVE("ALM-PKG-001", 422, ErrorKind.BAD_INPUT, PackageTexts.NOT_AN_ARCHIVE),
    NOT_A_SOLUTION("ALM-PKG-002", 422, ErrorKind.BAD_INPUT, PackageTexts.NOT_A_SOLUTION),
    ARCHIVE_DAMAGED("ALM-PKG-003", 422, ErrorKind.BAD_INPUT, PackageTexts.ARCHIVE_DAMAGED),
    ARCHIVE_TOO_LARGE("ALM-PKG-004", 422, ErrorKind.BAD_INPUT, PackageTexts.ARCHIVE_TOO_LARGE),
    UNSAFE_ENTRY("ALM-PKG-005", 422, ErrorKind.BAD_INPUT, PackageTexts.UNSAFE_ENTRY),
    UNSAFE_XML("ALM-PKG-006", 422, ErrorKind.BAD_INPUT, PackageTexts.UNSAFE_XML),
    MALFORMED_XML("ALM-PKG-007", 422, ErrorKind.BAD_INPUT, PackageTexts.MALFORMED_XML),
    INVALID_MANIFEST("ALM-PKG-008", 422, ErrorKind.BAD_INPUT, PackageTexts.INVALID_MANIFEST),
    INVALID_COMPONENT("ALM-PKG-009", 422, ErrorKind.BAD_INPUT, PackageTexts.INVALID_COMPONENT),
    UNKNOWN_PACKAGE("ALM-PKG-010", 404, ErrorKind.BAD_INPUT, PackageTexts.UNKNOWN_PACKAGE),
    AMBIGUOUS_PACKAGE("ALM-PKG-011", 409, ErrorKind.REFUSAL, PackageTexts.AMBIGUOUS_PACKAGE),
    CABINET_NOT_SUPPORTED("ALM-PKG-020", 422, ErrorKind.BAD_INPUT, PackageTexts.CABINET_NOT_SUPPORTED),
    // environments
    UNKNOWN_ENVIRONMENT(
            "ALM-ENV-001",
            404,
            ErrorKind.BAD_INPUT,
            "Unknown environment",
            "Register the environment, or list the environments to find its name."),
    ENVIRONMENT_EXISTS(
            "ALM-ENV-002",
            409,
            ErrorKind.REFUSAL,
            "Environment exists",
            "Choose another name, or change the existing environment."),
    INVALID_ENVIRONMENT(
            "ALM-ENV-003", 422, ErrorKind.BAD_INPUT, "Invalid environment", "Correct the field named in the message."),
    ENVIRONMENT_IN_USE(
            "ALM-ENV-004",
            409,
            ErrorKind.REFUSAL,
            "Environment in use",
            "Wait for the deployments to this environment to end, or cancel them."),
    UNKNOWN_SOLUTION(
            "ALM-ENV-005",
            404,
            ErrorKind.BAD_INPUT,
            "Unknown solution",
            "List the solutions of the environment to find the unique name."),
    UNKNOWN_COMPONENT(
            "ALM-ENV-006",
            404,
            ErrorKind.BAD_INPUT,
            "Unknown component",
            "List the components of the environment; name the component by kind and name."),
    ENVIRONMENT_UNREACHABLE(
            "ALM-ENV-007",
            503,
            ErrorKind.TRANSIENT,
            "Environment cannot be reached",
            "Try again later; check the environment's address and status."),
    UNSUPPORTED_ENVIRONMENT(
            "ALM-ENV-008",
            422,
            ErrorKind.REFUSAL,
            "Not for this kind of environment",
            "Do it in the environment itself, or in an embedded one; real environments change by deployments only."),
    UNKNOWN_TABLE(
            "ALM-ENV-020",
            404,
            ErrorKind.BAD_INPUT,
            "Unknown table",
            "List the components of kind Entity to find the table's logical name."),
    UNKNOWN_ROW("ALM-ENV-022", 404, ErrorKind.BAD_INPUT, "Unknown row", "List the rows of the table to find the id."),
    INVALID_ROW(
            "ALM-ENV-021",
            422,
            ErrorKind.BAD_INPUT,
            "Invalid row",
            "Give values for columns that the table has; each is a text, a number, true or false."),
    ENVIRONMENT_NOT_CONFIGURED("ALM-ENV-035", 409, ErrorKind.REFUSAL, EnvironmentTexts.NOT_CONFIGURED),
    ENVIRONMENT_ACCESS("ALM-ENV-031", 502, ErrorKind.PERMANENT, EnvironmentTexts.ACCESS),
    ENVIRONMENT_ANSWER("ALM-ENV-032", 502, ErrorKind.TRANSIENT, EnvironmentTexts.ANSWER),
    ENVIRONMENT_REFUSES("ALM-ENV-033", 502, ErrorKind.PERMANENT, EnvironmentTexts.REFUSES),
    ENVIRONMENT_BUSY("ALM-ENV-034", 503, ErrorKind.TRANSIENT, EnvironmentTexts.BUSY),
    // edits of an environment
    EDIT_REFUSED(
            "ALM-EDIT-001",
            422,
            ErrorKind.REFUSAL,
            "The environment refuses the edit",
            "Follow the message; where the rule is the platform's, its number stands in errors. Nothing has changed."),
    INVALID_EDIT("ALM-EDIT-002", 422, ErrorKind.BAD_INPUT, "Invalid edit", "Correct the field named in the message."),
    UNKNOWN_PUBLISHER(
            "ALM-EDIT-003",
            404,
            ErrorKind.BAD_INPUT,
            "Unknown publisher",
            "List the publishers of the environment to find the unique name."),
    // plans and imports
    IMPORT_REFUSED(
            "ALM-PLAN-001",
            422,
            ErrorKind.REFUSAL,
            "The environment refuses the import",
            "Remove the causes listed, then plan again."),
    PLAN_STALE(
            "ALM-PLAN-002",
            409,
            ErrorKind.REFUSAL,
            "The plan is stale",
            "The environment has changed since the plan was made: look at the new plan and decide on that."),
    UNKNOWN_PLAN("ALM-PLAN-003", 404, ErrorKind.BAD_INPUT, "Unknown plan", "Make a plan first."),
    PLAN_NOT_MET(
            "ALM-PLAN-004",
            500,
            ErrorKind.DEFECT,
            "The outcome differs from the plan",
            "Nothing was kept. Report this with the deployment's id."),
    VERIFICATION_FAILED(
            "ALM-PLAN-005",
            422,
            ErrorKind.REFUSAL,
            "Verification failed",
            "The environment does not show what was deployed: look at the differences listed in the deployment."),
    MODE_NOT_AVAILABLE(
            "ALM-PLAN-006",
            422,
            ErrorKind.REFUSAL,
            "Kind of import not available",
            "Use the mode auto, or one that fits what is installed."),
    // exports and system settings
    EXPORT_REFUSED(
            "ALM-EXP-001",
            422,
            ErrorKind.REFUSAL,
            "The environment refuses the export",
            "Remove the causes listed, then export again."),
    EXPORT_INCOMPLETE(
            "ALM-EXP-002",
            422,
            ErrorKind.REFUSAL,
            "The export would lack a file",
            "Import the package that brought the component again, then export."),
    UNKNOWN_SETTING(
            "ALM-EXP-003",
            400,
            ErrorKind.BAD_INPUT,
            "Unknown system setting",
            "Read the settings of the environment to find the names."),
    CRITICAL_ISSUES(
            "ALM-EXP-005",
            422,
            ErrorKind.REFUSAL,
            "The solution has critical issues",
            "Mend what the solution checker has found, or start the export with ignoreFindings."),
    INVALID_SETTING(
            "ALM-EXP-004",
            400,
            ErrorKind.BAD_INPUT,
            "The value does not fit the system setting",
            "Send a value of the setting's type, or null for the platform's default."),
    CANNOT_UNDO(
            "ALM-PLAN-020",
            409,
            ErrorKind.REFUSAL,
            "The deployment cannot be undone",
            "Undo the later changes named in the message first, newest first."),
    NOTHING_TO_UNDO(
            "ALM-PLAN-023",
            409,
            ErrorKind.REFUSAL,
            "There is nothing to undo",
            "Nothing needs to be done: the environment is as it was before the deployment."),
    UNINSTALL_REFUSED(
            "ALM-PLAN-022",
            422,
            ErrorKind.REFUSAL,
            "The environment refuses to uninstall the solution",
            "Uninstall first what depends on it, as listed, then plan again."),
    UNMANAGED_CUSTOMIZATIONS_BLOCKED(
            "ALM-PLAN-007",
            422,
            ErrorKind.REFUSAL,
            "Unmanaged customizations are blocked",
            "Import the solution as managed, or let an administrator lift the block of the environment."),
    CRITICAL_FINDINGS(
            "ALM-PLAN-008",
            422,
            ErrorKind.REFUSAL,
            "Critical findings of the solution checker",
            "Mend what the checker found in the solution, export it anew and upload it again."),
    INVALID_SETTINGS(
            "ALM-PLAN-009",
            400,
            ErrorKind.BAD_INPUT,
            "Invalid deployment settings",
            "Send a deployment settings file: EnvironmentVariables with SchemaName and Value, ConnectionReferences with"
                    + " LogicalName, ConnectionId and ConnectorId."),
    // operations on an environment
    UNKNOWN_OPERATION(
            "ALM-OPS-001",
            404,
            ErrorKind.BAD_INPUT,
            "Unknown operation",
            "The operation was never submitted under this key."),
    OPERATION_FAILED(
            "ALM-OPS-002",
            500,
            ErrorKind.PERMANENT,
            "The operation failed",
            "Look at the cause in the deployment, mend it, then retry the failed step in Cockpit."),
    OPERATION_CONFLICT(
            "ALM-OPS-003",
            409,
            ErrorKind.REFUSAL,
            "Operation key used for something else",
            "Every operation needs a key of its own."),
    OUTCOME_UNKNOWN("ALM-OPS-004", 502, ErrorKind.UNKNOWN_OUTCOME, EnvironmentTexts.OUTCOME_UNKNOWN),
    UNKNOWN_IMPORT_JOB(
            "ALM-JOB-001",
            404,
            ErrorKind.BAD_INPUT,
            "Unknown import job",
            "List the import jobs of the environment. An import that is refused in validation has none: read its operation."),
    IMPORT_JOB_EXISTS(
            "ALM-JOB-002",
            409,
            ErrorKind.REFUSAL,
            "Import job exists",
            "Choose another id for the import job, or none."),
    // deployments and approvals
    UNKNOWN_DEPLOYMENT(
            "ALM-DEP-001", 404, ErrorKind.BAD_INPUT, "Unknown deployment", "List the deployments to find the id."),
    UNKNOWN_PROCESS(
            "ALM-DEP-002",
            404,
            ErrorKind.BAD_INPUT,
            "Unknown process",
            "Name one of the deployed processes, such as install-solution."),
    INVALID_REQUEST(
            "ALM-DEP-003", 400, ErrorKind.BAD_INPUT, "Invalid request", "Correct the field named in the message."),
    IDEMPOTENCY_MISMATCH(
            "ALM-DEP-004",
            422,
            ErrorKind.REFUSAL,
            "Idempotency key was used with another body",
            "Use a new key for a new deployment."),
    CANNOT_CANCEL(
            "ALM-DEP-005",
            409,
            ErrorKind.REFUSAL,
            "Too late to cancel",
            "The import has begun or the deployment has ended; wait for its end."),
    UNKNOWN_APPROVAL(
            "ALM-APR-001", 404, ErrorKind.BAD_INPUT, "Unknown approval", "List the approvals that you may decide."),
    REQUESTER_CANNOT_APPROVE(
            "ALM-APR-002",
            403,
            ErrorKind.REFUSAL,
            "The requester cannot approve",
            "Ask somebody else of the group to decide."),
    NOT_AN_APPROVER(
            "ALM-APR-003",
            403,
            ErrorKind.REFUSAL,
            "Not an approver",
            "Ask a member of the group named in the approval to decide."),
    ALREADY_DECIDED(
            "ALM-APR-004",
            409,
            ErrorKind.REFUSAL,
            "Already decided",
            "You have decided on this plan, or the approval has ended; nothing more is needed from you."),
    APPROVAL_REJECTED(
            "ALM-APR-005",
            409,
            ErrorKind.REFUSAL,
            "Rejected",
            "Read the comment, change the package or the request, and start a new deployment."),
    APPROVAL_EXPIRED(
            "ALM-APR-006",
            409,
            ErrorKind.REFUSAL,
            "Approval expired",
            "Start a new deployment; nobody decided in time."),
    // access
    NOT_AUTHENTICATED(
            "ALM-SEC-001", 401, ErrorKind.BAD_INPUT, "Login needed", "Send a user name and password, or log in."),
    NOT_ALLOWED(
            "ALM-SEC-002",
            403,
            ErrorKind.REFUSAL,
            "Not allowed",
            "Ask an administrator for membership of the group that the message names."),
    UNKNOWN_CLIENT(
            "ALM-SEC-010",
            404,
            ErrorKind.BAD_INPUT,
            "Unknown machine client",
            "List the machine clients to find the id."),
    CLIENT_EXISTS(
            "ALM-SEC-011",
            409,
            ErrorKind.REFUSAL,
            "The machine client cannot be changed so",
            "Choose another id; what the settings name is changed in the settings."),
    // requests
    MALFORMED_REQUEST(
            "ALM-REQ-001",
            400,
            ErrorKind.BAD_INPUT,
            "Malformed request",
            "Correct the body or parameter named in the message."),
    NOT_FOUND("ALM-REQ-002", 404, ErrorKind.BAD_INPUT, "No such resource", "See /v3/api-docs for the paths."),
    METHOD_NOT_ALLOWED(
            "ALM-REQ-003",
            405,
            ErrorKind.BAD_INPUT,
            "Method not allowed",
            "See /v3/api-docs for the methods of this path."),
    UNSUPPORTED_MEDIA_TYPE(
            "ALM-REQ-004",
            415,
            ErrorKind.BAD_INPUT,
            "Unsupported media type",
            "Send application/json, or multipart/form-data for a package."),
    UPLOAD_TOO_LARGE(
            "ALM-REQ-005",
            413,
            ErrorKind.BAD_INPUT,
            "Upload too large",
            "Split the solution, or raise the upload limit."),
    NOT_ACCEPTABLE("ALM-REQ-006", 406, ErrorKind.BAD_INPUT, "Not acceptable", "Accept application/json."),
    TOO_MANY_REQUESTS(
            "ALM-REQ-008",
            429,
            ErrorKind.TRANSIENT,
            "Too many requests at once",
            "Wait for the time in the header Retry-After, and send fewer requests side by side."),
    BUSY("ALM-REQ-007", 503, ErrorKind.TRANSIENT, "Busy", "Try again after the time in the header Retry-After."),
    // dual-write
    DUAL_WRITE_CORE_MISSING("ALM-DW-001", 409, ErrorKind.REFUSAL, DualWriteTexts.DUAL_WRITE_CORE_MISSING),
    NOT_LINKED("ALM-DW-002", 409, ErrorKind.REFUSAL, DualWriteTexts.NOT_LINKED),
    LINK_REFUSED("ALM-DW-003", 409, ErrorKind.REFUSAL, DualWriteTexts.LINK_REFUSED),
    DUAL_WRITE_REFUSED("ALM-DW-004", 409, ErrorKind.REFUSAL, DualWriteTexts.DUAL_WRITE_REFUSED),
    UNKNOWN_TABLE_MAP("ALM-DW-005", 404, ErrorKind.BAD_INPUT, DualWriteTexts.UNKNOWN_TABLE_MAP),
    AMBIGUOUS_TABLE_MAP("ALM-DW-006", 409, ErrorKind.BAD_INPUT, DualWriteTexts.AMBIGUOUS_TABLE_MAP),
    UNKNOWN_MAP_VERSION("ALM-DW-007", 404, ErrorKind.BAD_INPUT, DualWriteTexts.UNKNOWN_MAP_VERSION),
    TABLE_MAP_INVALID("ALM-DW-008", 422, ErrorKind.BAD_INPUT, DualWriteTexts.TABLE_MAP_INVALID),
    PUBLISHER_MISMATCH("ALM-DW-009", 409, ErrorKind.REFUSAL, DualWriteTexts.PUBLISHER_MISMATCH),
    DEPLOYMENT_REVERTED("ALM-DW-010", 409, ErrorKind.REFUSAL, DualWriteTexts.DEPLOYMENT_REVERTED),
    GATEWAY_ANSWER("ALM-DW-011", 502, ErrorKind.TRANSIENT, DualWriteTexts.GATEWAY_ANSWER),
    GATEWAY_DISABLED("ALM-DW-012", 409, ErrorKind.REFUSAL, DualWriteTexts.GATEWAY_DISABLED),
    TABLE_MAPS_REFUSED("ALM-DW-013", 409, ErrorKind.REFUSAL, DualWriteTexts.TABLE_MAPS_REFUSED),
    ORDER_MANAGEMENT_MISSING("ALM-OM-001", 409, ErrorKind.REFUSAL, OrderManagementTexts.ORDER_MANAGEMENT_MISSING),
    ORDER_MANAGEMENT_REFUSED("ALM-OM-002", 409, ErrorKind.REFUSAL, OrderManagementTexts.ORDER_MANAGEMENT_REFUSED),
    UNKNOWN_ORDER_RECORD("ALM-OM-003", 404, ErrorKind.BAD_INPUT, OrderManagementTexts.UNKNOWN_ORDER_RECORD),
    AMBIGUOUS_ORDER_RECORD("ALM-OM-004", 409, ErrorKind.BAD_INPUT, OrderManagementTexts.AMBIGUOUS_ORDER_RECORD),
    UNKNOWN_POLICY_VERSION("ALM-OM-005", 404, ErrorKind.BAD_INPUT, OrderManagementTexts.UNKNOWN_POLICY_VERSION),
    VERSION_OF_ANOTHER_POLICY("ALM-OM-006", 409, ErrorKind.REFUSAL, OrderManagementTexts.VERSION_OF_ANOTHER_POLICY),
    PROVIDER_NOT_CONNECTED("ALM-OM-007", 409, ErrorKind.REFUSAL, OrderManagementTexts.PROVIDER_NOT_CONNECTED),
    RECORDS_INCOMPLETE("ALM-OM-008", 409, ErrorKind.REFUSAL, OrderManagementTexts.RECORDS_INCOMPLETE),
    SECOND_CURRENT_VERSION("ALM-OM-009", 409, ErrorKind.REFUSAL, OrderManagementTexts.SECOND_CURRENT_VERSION),
    RECORDS_ACTIVE("ALM-OM-010", 409, ErrorKind.REFUSAL, OrderManagementTexts.RECORDS_ACTIVE),
    ORDER_PLAN_REFUSED("ALM-OM-011", 409, ErrorKind.REFUSAL, OrderManagementTexts.ORDER_PLAN_REFUSED),
    FINANCE_MAPS_NEEDED("ALM-OM-012", 409, ErrorKind.REFUSAL, OrderManagementTexts.FINANCE_MAPS_NEEDED),
    ORDER_COMMANDS_DISABLED("ALM-OM-013", 409, ErrorKind.REFUSAL, OrderManagementTexts.ORDER_COMMANDS_DISABLED),
    ORDER_COMMAND_ANSWER("ALM-OM-014", 502, ErrorKind.TRANSIENT, OrderManagementTexts.ORDER_COMMAND_ANSWER),
    DEFECT(
            "ALM-BUG-001",
            500,
            ErrorKind.DEFECT,
            "Internal error",
            "Report this with the id in the answer; the log has the details under it.");

    private final String code;
    private final int status;
    private final ErrorKind kind;
    private final String title;
    private final String remedy;

    ErrorCode(String code, int status, ErrorKind kind, ErrorText text) {
        this(code, status, kind, text.title(), text.remedy());
    }

    ErrorCode(String code, int status, ErrorKind kind, String title, String remedy) {
        this.code = code;
        this.status = status;
        this.kind = kind;
        this.title = title;
        this.remedy = remedy;
    }

    /** The stable text, such as {@code ALM-PKG-001}. */
    public String code() {
        return code;
    }

    /** The status of an HTTP answer that carries this error. */
    public int status() {
        return status;
    }

    public ErrorKind kind() {
        return kind;
    }

    /** What is wrong, in a few words. */
    public String title() {
        return title;
    }

    /** What to do next, in one sentence. */
    public String remedy() {
        return remedy;
    }
}

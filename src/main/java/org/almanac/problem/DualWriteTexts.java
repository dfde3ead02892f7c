package org.almanac.problem;

/** What errors of dual-write say. */
final class DualWriteTexts {

    static final ErrorText DUAL_WRITE_CORE_MISSING = new ErrorText(
            "Dual Write Core missing",
            "Install Dual Write Core first: start set-up-dual-write, or install the package DualWriteCore.");

    static final ErrorText NOT_LINKED = new ErrorText(
            "Not linked", "Link the environment with finance and operations first: start set-up-dual-write.");

    static final ErrorText LINK_REFUSED =
            new ErrorText("Link refused", "Mend what the health check names, then link again.");

    static final ErrorText DUAL_WRITE_REFUSED = new ErrorText(
            "Not allowed in this state",
            "Look at the map's state and the actions it allows now, and bring it into a state that allows this one.");

    static final ErrorText UNKNOWN_TABLE_MAP =
            new ErrorText("Unknown table map", "Use a name or id from GET /api/environments/{env}/table-maps.");

    static final ErrorText AMBIGUOUS_TABLE_MAP =
            new ErrorText("Ambiguous table map", "Name the table and the entity: '<table> - <entity>'.");

    static final ErrorText UNKNOWN_MAP_VERSION =
            new ErrorText("Unknown version of a table map", "Use a version that the map lists.");

    static final ErrorText TABLE_MAP_INVALID =
            new ErrorText("Table map not valid", "Correct what each item names, and save the map as a new version.");

    static final ErrorText PUBLISHER_MISMATCH = new ErrorText(
            "Another publisher", "Use a solution of the publisher that was chosen when the maps were saved.");

    static final ErrorText DEPLOYMENT_REVERTED = new ErrorText(
            "Failed and reverted", "The baseline is back. Mend the cause that the items name, then deploy again.");

    static final ErrorText GATEWAY_ANSWER = new ErrorText(
            "Unexpected answer of the dual-write gateway",
            "Look at the answer's beginning in the message; a page instead of JSON means a proxy or a login.");

    static final ErrorText GATEWAY_DISABLED = new ErrorText(
            "Dual-write gateway switched off",
            "The gateway is not public and experimental; almanac.dual-write.gateway.enabled=true switches it on.");

    static final ErrorText TABLE_MAPS_REFUSED =
            new ErrorText("Table maps refused", "Correct what each item names; nothing has been stopped or changed.");

    private DualWriteTexts() {}
}

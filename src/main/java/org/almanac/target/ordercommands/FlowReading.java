package org.almanac.target.ordercommands;

import java.util.List;

/** Reads the cloud flows of the environment; which of them order management has made is told by their names. */
final class FlowReading {

    /** Cloud flows are of category 5 (package-format 5); definitions only, not their activated copies. */
    private static final String QUESTION =
            "workflows?$select=workflowid,name,statecode,modifiedon&$filter=category%20eq%205%20and%20type%20eq%201";

    private final DataverseApi api;

    FlowReading(DataverseApi api) {
        this.api = api;
    }

    List<RemoteFlow> read() {
        try {
            return api.rows(QUESTION).orElse(List.of()).stream()
                    .map(RemoteFlow::of)
                    .toList();
        } catch (IllegalArgumentException e) {
            throw api.unexpected("a flow has no id");
        }
    }
}

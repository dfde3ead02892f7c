package org.almanac.solution.checking.flows;

import org.almanac.solution.CheckSeverity;
import org.almanac.solution.checking.Category;
import org.almanac.solution.checking.IssueSink;
import org.almanac.solution.zip.Names;

/** Connections that only the author has. */
final class EmbeddedConnection extends FlowRule {

    EmbeddedConnection() {
        super(
                "alm-flow-embedded-connection",
                "A flow uses a connection directly.",
                CheckSeverity.HIGH,
                Category.MAINTAINABILITY,
                "The connection belongs to a person in the environment where the flow was made. Replace it by a connection reference, for which a deployment names the connection of the target.");
    }

    @Override
    void inspect(Flow flow, IssueSink issues) {
        flow.connections().forEach((name, connection) -> {
            boolean referred = Json.text(connection, "connection", "connectionReferenceLogicalName")
                    .isPresent();
            if (!referred) {
                issues.add(
                        flow.component(),
                        flow.path() + "#/connectionReferences/" + name,
                        "The connection " + Names.shown(name) + " is not a connection reference.");
            }
        });
    }
}

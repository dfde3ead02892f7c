package org.almanac.target.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import org.almanac.dualwrite.MapPair;

/** Has the gateway read the columns of both sides anew; doing so twice does no harm. */
record RefreshTablesCall(MapPair pair) implements GatewayCall {

    @Override
    public void allow(LinkView link) {
        link.linked();
        if (link.map(pair).pid() == null) {
            throw GatewayCall.refusal("The map '" + pair + "' is not initialized.", pair.displayName());
        }
    }

    @Override
    public Post post(LinkView link) {
        String project =
                Nodes.text(link.project(Objects.requireNonNull(link.map(pair).pid())), "name");
        ObjectNode body = AnswerJson.JSON.createObjectNode();
        body.putArray("tokens").add("");
        return new Post(
                "/api/Project/" + LinkView.encoded(project) + "/Refresh",
                body,
                link.api().settings().actionTimeout());
    }

    @Override
    public boolean effect(LinkView link) {
        return false;
    }

    @Override
    public boolean endsWithAnswer() {
        return true;
    }
}

package org.almanac.target.gateway;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.UUID;
import org.almanac.dualwrite.MapPair;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;

/** Chooses among the versions of a map that has a project and does not run. */
record ChooseVersionCall(MapPair pair, UUID version) implements GatewayCall {

    @Override
    public void allow(LinkView link) {
        link.linked();
        ListedMap map = link.map(pair);
        if (!map.lists(version)) {
            throw new BadInput(
                    ErrorCode.UNKNOWN_MAP_VERSION,
                    "The map '" + pair + "' has no version " + version + " that was applied to the link.",
                    version.toString());
        }
        if (map.pid() == null) {
            throw GatewayCall.refusal("The map '" + pair + "' is not initialized.", pair.displayName());
        }
        if (!map.state().stopped()) {
            throw GatewayCall.refusal(
                    "The map '" + pair + "' is " + map.state() + "; stop it before its version is chosen.",
                    pair.displayName());
        }
    }

    @Override
    public boolean needless(LinkView link) {
        return effect(link);
    }

    @Override
    public Post post(LinkView link) {
        String path = LinkView.MANAGEMENT + "SolutionAware/"
                + LinkView.encoded(link.linked().cid()) + "/SwitchActive/" + version + "?pid="
                + link.map(pair).pid();
        return new Post(
                path,
                TextNode.valueOf(version.toString()),
                link.api().settings().actionTimeout());
    }

    @Override
    public boolean effect(LinkView link) {
        return version.equals(link.map(pair).tid());
    }

    @Override
    public boolean endsWithAnswer() {
        return true;
    }
}

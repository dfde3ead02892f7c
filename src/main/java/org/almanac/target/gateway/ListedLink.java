package org.almanac.target.gateway;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A link as the gateway lists it.
 *
 * @param cid its id
 * @param cname name of its connection set
 */
record ListedLink(String cid, String cname, boolean solutionAware) {

    static ListedLink of(JsonNode node) {
        String cid = Nodes.text(node, "cid");
        String cname = Nodes.text(node, "cname");
        if (cid.isEmpty() || cname.isEmpty()) {
            throw Nodes.unexpected("a link has no id or name", node);
        }
        return new ListedLink(
                cid, cname, node.path("detail").path("isSolutionAware").asBoolean());
    }
}

package org.almanac.target.gateway;

import com.fasterxml.jackson.databind.JsonNode;

/** A solution with table maps as the gateway lists it: without the maps. */
record ListedSolution(String uniqueName, String version, boolean managed) {

    static ListedSolution of(JsonNode node) {
        return new ListedSolution(
                Nodes.text(node, "uniquename"),
                Nodes.text(node, "version"),
                node.path("ismanaged").asBoolean());
    }
}

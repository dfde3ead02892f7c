package org.almanac.target.ordercommands;

import com.fasterxml.jackson.databind.JsonNode;

/** How a command is given. Texts in its values may hold {@code {id}} and {@code {connection}}. */
sealed interface OrderCommand {

    /** The row gets values; what runs on the change does the rest. */
    record SetColumns(JsonNode values) implements OrderCommand {}

    /** A custom API of the environment, with this body. */
    record CallApi(String name, JsonNode body) implements OrderCommand {}

    /** A custom API that is bound to the row's table, with this body. */
    record CallBoundApi(String name, JsonNode body) implements OrderCommand {}
}

package org.almanac.target.dataverse.operation;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.almanac.environment.EnvironmentName;
import org.almanac.problem.TransientFailure;
import org.almanac.target.dataverse.client.WebApi;
import org.almanac.target.dataverse.inventory.InventoryReading;

/**
 * A real environment within reach.
 *
 * @param reading reads what it holds
 */
public record Remote(EnvironmentName name, WebApi api, InventoryReading reading) {

    /**
     * The row of a solution as the environment lists it at this moment.
     *
     * @param columns such as {@code version,ismanaged}
     */
    public Optional<JsonNode> solution(String uniqueName, String columns) {
        List<JsonNode> rows = api.rows("solutions?$select=" + columns + "&$filter=" + equal("uniquename", uniqueName))
                .orElse(List.of());
        return rows.stream().findFirst();
    }

    /** The environment answers otherwise than it is known to. */
    public TransientFailure unexpected(String what) {
        return api.unexpected(what);
    }

    /** A percent-encoded condition that a column has a text. */
    static String equal(String column, String text) {
        return column + "%20eq%20'"
                + URLEncoder.encode(text.replace("'", "''"), StandardCharsets.UTF_8)
                        .replace("+", "%20")
                + "'";
    }
}

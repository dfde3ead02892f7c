package org.almanac.target.ordercommands;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.almanac.ordermanagement.OrderRow;

/**
 * A row of the environment.
 *
 * @param row in Almanac's names
 * @param raw as the environment says it
 */
record RemoteRow(OrderRow row, JsonNode raw) {

    Instant modified() {
        return RowValues.modified(raw);
    }
}

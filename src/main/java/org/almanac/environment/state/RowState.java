package org.almanac.environment.state;

import java.util.UUID;
import org.almanac.solution.Sha256;

/** A row of a table's data: its id and the hash of its values, which the content store holds ({@link RowValues}). */
public record RowState(UUID id, Sha256 values) {

    String entry(String table) {
        return String.join("\n", "row", table, id.toString(), values.hex());
    }
}

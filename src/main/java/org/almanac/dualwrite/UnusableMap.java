package org.almanac.dualwrite;

import java.util.List;
import java.util.UUID;

/**
 * A row of the table of table maps that is no version to choose: its name, version or definition cannot be read, or it is
 * deactivated.
 *
 * @param name as the row has it
 * @param reason in words, with what would have been right
 * @param solutions unique names of the solutions with a layer, lowest first
 */
public record UnusableMap(UUID id, String name, String reason, List<String> solutions) {

    public UnusableMap {
        solutions = List.copyOf(solutions);
    }
}

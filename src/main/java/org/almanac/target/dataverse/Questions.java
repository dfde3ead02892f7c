package org.almanac.target.dataverse;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * Asks one environment's Web API; changes nothing. Pages are followed, limits waited for. All calls may throw {@link
 * org.almanac.problem.TransientFailure} and {@link org.almanac.problem.PermanentFailure}.
 */
public interface Questions {

    /**
     * The answer to a question; empty for 404.
     *
     * @param relative to the Web API, such as {@code importjobs(…)?$select=progress}; percent-encoded
     */
    Optional<JsonNode> find(String relative);

    /** All rows of a list, page by page; empty if there is no such entity set. */
    Optional<List<JsonNode>> rows(String relative);

    /** The first page of each of several lists, asked for in batches; in their order; empty for 404. */
    List<Optional<JsonNode>> all(List<String> relatives);
}

package org.almanac.target.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/**
 * A call that changes something.
 *
 * @param path with the query, from the host on
 */
record Post(String path, JsonNode body, Duration timeout) {}

package org.almanac.deployment.notification;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

/**
 * What a receiver gets; as JSON it is the body of the web hook, described in docs/operate.md.
 *
 * @param id the same in every repetition, so that receivers can drop those
 * @param kind such as {@code approval-needed}
 * @param deployment its id
 * @param process key of the process
 * @param packageName with the version, as people know it; may be empty
 * @param state of the deployment when people were to be told: {@code awaiting-approval}
 * @param link where to look; null when the address of Almanac is not set
 * @param at when people were to be told, ISO 8601
 */
@JsonPropertyOrder({"id", "kind", "deployment", "process", "environment", "package", "state", "text", "link", "at"})
record Message(
        String id,
        String kind,
        String deployment,
        String process,
        String environment,
        @JsonProperty("package") String packageName,
        String state,
        String text,
        @Nullable String link,
        String at) {}

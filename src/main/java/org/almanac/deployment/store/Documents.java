package org.almanac.deployment.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import org.almanac.deployment.DeploymentProblem;
import org.almanac.environment.DeploymentSettings;
import org.almanac.environment.Plan;
import org.jspecify.annotations.Nullable;

/** Writes plans and problems as JSON text; a form of its own, so that the REST API can change without the database. */
final class Documents {

    /** Documents of an older or newer version stay readable. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Documents() {}

    static String write(Object document) {
        try {
            return JSON.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a document of ours can be written", e);
        }
    }

    static Plan plan(String text) {
        return read(text, Plan.class);
    }

    static @Nullable DeploymentProblem problem(@Nullable String text) {
        return text == null ? null : read(text, DeploymentProblem.class);
    }

    static DeploymentSettings settings(@Nullable String text) {
        return text == null ? DeploymentSettings.NONE : read(text, DeploymentSettings.class);
    }

    @SuppressWarnings("unchecked")
    static Map<String, String> parameters(@Nullable String text) {
        return text == null ? Map.of() : read(text, Map.class);
    }

    private static <T> T read(String text, Class<T> type) {
        try {
            return JSON.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the stored document is no " + type.getSimpleName(), e);
        }
    }
}

package org.almanac.environment.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.almanac.environment.Governance;
import org.jspecify.annotations.Nullable;

/** The stored form of an environment's governance: JSON; nothing stands for the standard. */
final class GovernanceText {

    /** Its own mapper: what is stored does not change with the settings of the web interface. */
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private GovernanceText() {}

    static Governance read(@Nullable String text) {
        try {
            return text == null ? Governance.STANDARD : JSON.readValue(text, Governance.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the governance of an environment is not readable", e);
        }
    }

    static @Nullable String write(Governance governance) {
        try {
            return governance.equals(Governance.STANDARD) ? null : JSON.writeValueAsString(governance);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a governance is JSON", e);
        }
    }
}

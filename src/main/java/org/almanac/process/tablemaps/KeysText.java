package org.almanac.process.tablemaps;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import org.almanac.problem.BadInput;
import org.almanac.process.lifecycle.StartForm;

/** Integration keys as a start variable: JSON such as {@code {"accounts": ["accountnumber"]}}. */
final class KeysText {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private KeysText() {}

    /** @throws BadInput INVALID_REQUEST */
    static Map<String, List<String>> parse(String text) {
        try {
            Map<String, List<String>> keys = JSON.readValue(text, new TypeReference<>() {});
            keys.forEach((set, fields) -> {
                if (set.isBlank() || fields == null || fields.isEmpty() || fields.contains(null)) {
                    throw invalid();
                }
            });
            return keys;
        } catch (JsonProcessingException e) {
            throw invalid();
        }
    }

    private static BadInput invalid() {
        return StartForm.invalid(
                "Integration keys are JSON with the columns of each table, such as {\"accounts\": [\"accountnumber\"]}.",
                MapsOrder.KEYS);
    }
}

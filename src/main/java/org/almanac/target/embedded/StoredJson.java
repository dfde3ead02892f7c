package org.almanac.target.embedded;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.almanac.problem.ProblemDetailItem;

/** Work and causes as JSON in their columns; independent of the settings of the web interface. */
final class StoredJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private StoredJson() {}

    static String write(Work work) {
        try {
            return JSON.writerFor(Work.class).writeValueAsString(work);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Work work(String json) {
        try {
            return JSON.readValue(json, Work.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String write(List<ProblemDetailItem> items) {
        try {
            return JSON.writeValueAsString(items);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<ProblemDetailItem> items(String json) {
        try {
            return JSON.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

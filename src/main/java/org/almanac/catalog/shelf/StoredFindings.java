package org.almanac.catalog.shelf;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.Finding;
import org.almanac.solution.FindingSeverity;
import org.jspecify.annotations.Nullable;

/** Findings as the JSON of a column. The form is fixed here, so that the vocabulary of packages can change. */
final class StoredFindings {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private StoredFindings() {}

    static String write(List<Finding> findings) {
        try {
            return JSON.writeValueAsString(
                    findings.stream().map(StoredFinding::of).toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("findings always have a JSON form", e);
        }
    }

    static List<Finding> read(String json) {
        try {
            return JSON.readValue(json, new TypeReference<List<StoredFinding>>() {}).stream()
                    .map(StoredFinding::finding)
                    .toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the catalogue holds findings that it has not written", e);
        }
    }

    private record StoredFinding(
            String code,
            FindingSeverity severity,
            String message,
            @Nullable String kind,
            @Nullable String key,
            @Nullable String location) {

        static StoredFinding of(Finding finding) {
            var component = finding.component();
            return new StoredFinding(
                    finding.code(),
                    finding.severity(),
                    finding.message(),
                    component == null ? null : component.kind().name(),
                    component == null ? null : component.key(),
                    finding.location());
        }

        Finding finding() {
            var component = kind == null || key == null ? null : ComponentRef.of(kind, key);
            return new Finding(code, severity, message, component, location);
        }
    }
}

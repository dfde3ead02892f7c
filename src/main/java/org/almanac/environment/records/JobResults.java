package org.almanac.environment.records;

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.almanac.environment.ImportFailure;
import org.almanac.environment.records.JobReport.Warning;

/** Writes the {@code result} of a part of an import (dataverse-semantics 3.6). */
final class JobResults {

    private final XmlOut out;
    private final Instant at;

    JobResults(XmlOut out, Instant at) {
        this.out = out;
        this.at = at;
    }

    void success() throws IOException {
        out.empty("result", attributes("success", "0", ""));
    }

    void warning(Warning warning) throws IOException {
        out.empty("result", attributes("warning", warning.code(), warning.text()));
    }

    void failure(ImportFailure failure, List<String> parameters) throws IOException {
        out.open("result", attributes("failure", failure.hex(), failure.text()));
        out.open("parameters", Map.of());
        for (String parameter : parameters) {
            out.leaf("parameter", Map.of(), parameter);
        }
        out.close();
        out.close();
    }

    private Map<String, String> attributes(String result, String code, String text) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("result", result);
        attributes.put("errorcode", code);
        attributes.put("errortext", text);
        attributes.put("datetime", Ticks.clock(at));
        attributes.put("datetimeticks", Ticks.of(at));
        return attributes;
    }
}

package org.almanac.environment.records;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.almanac.solution.DependencyEnd;
import org.almanac.solution.MissingDependency;

/** The XML that names what an environment lacks, as the platform puts it into messages (dataverse-semantics 3.6). */
public final class MissingDependenciesXml {

    /** A message has at most 100,000 characters; what is beyond is counted. */
    private static final int MOST = 90_000;

    private static final List<String> FIRST = List.of("type", "schemaName", "displayName", "parentSchemaName");

    private MissingDependenciesXml() {}

    /** One line of XML; the element's attribute {@code omitted} counts those for which there is no room. */
    public static String of(List<MissingDependency> missing) {
        StringBuilder all = new StringBuilder();
        int written = 0;
        for (MissingDependency dependency : missing) {
            String one = one(dependency);
            if (all.length() + one.length() > MOST) {
                break;
            }
            all.append(one);
            written++;
        }
        String omitted = written == missing.size() ? "" : " omitted=\"" + (missing.size() - written) + "\"";
        return "<MissingDependencies" + omitted + ">" + all + "</MissingDependencies>";
    }

    private static String one(MissingDependency dependency) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XmlOut out = XmlOut.fragment(bytes);
            out.open("MissingDependency", Map.of());
            out.empty("Required", attributes(dependency.required()));
            out.empty("Dependent", attributes(dependency.dependent()));
            out.close();
            out.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static Map<String, String> attributes(DependencyEnd end) {
        Map<String, String> result = new TreeMap<>(
                Comparator.comparing((String name) -> (FIRST.indexOf(name) + FIRST.size() + 1) % (FIRST.size() + 1))
                        .thenComparing(Comparator.naturalOrder()));
        result.putAll(end.attributes());
        result.putIfAbsent("type", end.component().kind().name());
        result.putIfAbsent("displayName", end.displayName());
        if (!result.containsKey("schemaName") && !result.containsKey("id")) {
            result.put("schemaName", end.component().key());
        }
        if (end.solution() != null) {
            String version = end.solutionVersion() == null
                    ? ""
                    : " (" + end.solutionVersion().text() + ")";
            result.putIfAbsent("solution", end.solution() + version);
        }
        return result;
    }
}

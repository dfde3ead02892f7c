package org.almanac.dualwrite.link;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.almanac.dualwrite.Link;
import org.almanac.dualwrite.TableMap;
import org.almanac.solution.Sha256;

/** The hash over link, versions, states and keys; alarms, errors and counts are not in it. */
final class SnapshotHash {

    private SnapshotHash() {}

    static Sha256 of(LinkState state, List<TableMap> maps) {
        StringBuilder text = new StringBuilder();
        Link link = state.link();
        if (link != null) {
            line(text, link.id(), link.finance(), String.join(",", link.companies()), link.master());
        }
        line(text, String.valueOf(state.solutionAware()));
        for (TableMap map : maps) {
            line(
                    text,
                    map.pair().key(),
                    String.valueOf(map.applied()),
                    map.state().code(),
                    String.valueOf(map.project()),
                    map.versions().stream()
                            .map(version -> version.id() + ":" + version.definition())
                            .toList()
                            .toString());
        }
        state.keys().forEach((set, key) -> line(text, set, String.join(",", key)));
        return Sha256.of(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void line(StringBuilder text, String... values) {
        text.append(String.join("\t", values)).append('\n');
    }
}

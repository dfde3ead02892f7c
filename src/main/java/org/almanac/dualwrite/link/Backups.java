package org.almanac.dualwrite.link;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.almanac.dualwrite.Link;
import org.almanac.dualwrite.LinkBackup;
import org.almanac.dualwrite.MapVersion;
import org.almanac.solution.Sha256;

/** Makes backups of what a reset of the link loses. */
public final class Backups {

    private Backups() {}

    /**
     * A backup of what is there.
     *
     * @throws org.almanac.problem.Refusal NOT_LINKED
     */
    public static LinkBackup of(LinkState state, Instant now) {
        Link link = state.link();
        if (link == null) {
            throw Refusals.notLinked();
        }
        return new LinkBackup(
                now,
                state.maps().stream().map(Backups::saved).toList(),
                state.keys(),
                link.companies(),
                state.alerts(),
                hash(state));
    }

    private static LinkBackup.Saved saved(LinkedMap map) {
        Chosen chosen = map.chosen();
        return chosen == null
                ? new LinkBackup.Saved(map.pair(), null, "", MapVersion.NONE, map.state())
                : new LinkBackup.Saved(map.pair(), chosen.id(), chosen.publisher(), chosen.version(), map.state());
    }

    /** Over versions, keys, companies and alerts. */
    static Sha256 hash(LinkState state) {
        StringBuilder text = new StringBuilder();
        for (LinkedMap map : state.maps()) {
            Chosen chosen = map.chosen();
            line(text, map.pair().key(), chosen == null ? "" : chosen.id().toString());
        }
        new TreeMap<>(state.keys()).forEach((set, key) -> line(text, set, String.join(",", key)));
        Link link = state.link();
        List<String> companies = link == null ? List.of() : link.companies();
        companies.stream().sorted().forEach(company -> line(text, "company", company));
        state.alerts().forEach(alert -> line(text, "alert", alert.toString()));
        return Sha256.of(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(name).append('\t').append(value).append('\n');
    }
}

package org.almanac.dualwrite.link;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.almanac.dualwrite.InitialSync;
import org.almanac.dualwrite.MapPair;
import org.almanac.dualwrite.MapState;
import org.jspecify.annotations.Nullable;

/**
 * A table map of the link.
 *
 * @param versions ids of the saved versions that were applied to the link
 * @param chosen null before a version was chosen
 * @param project null until the map was initialized
 * @param lastSync null where it had none
 * @param lastError of its last request; null where that succeeded
 */
public record LinkedMap(
        MapPair pair,
        List<UUID> versions,
        @Nullable Chosen chosen,
        @Nullable Project project,
        Flow flow,
        @Nullable InitialSync lastSync,
        @Nullable String lastError) {

    public LinkedMap {
        versions = List.copyOf(versions);
    }

    static LinkedMap registered(MapPair pair) {
        return new LinkedMap(pair, List.of(), null, null, Flow.NEVER, null, null);
    }

    LinkedMap with(List<UUID> more) {
        List<UUID> all =
                Stream.concat(versions.stream(), more.stream()).distinct().toList();
        return new LinkedMap(pair, all, chosen, project, flow, lastSync, lastError);
    }

    LinkedMap with(Chosen choice) {
        return new LinkedMap(pair, versions, choice, project, flow, lastSync, lastError);
    }

    LinkedMap with(Project newProject) {
        return new LinkedMap(pair, versions, chosen, newProject, flow, lastSync, lastError);
    }

    LinkedMap with(Flow newFlow) {
        return new LinkedMap(pair, versions, chosen, project, newFlow, lastSync, lastError);
    }

    LinkedMap with(MapState state) {
        return with(flow.state(state));
    }

    LinkedMap with(InitialSync sync) {
        return new LinkedMap(pair, versions, chosen, project, flow, sync, lastError);
    }

    LinkedMap error(@Nullable String message) {
        return new LinkedMap(pair, versions, chosen, project, flow, lastSync, message);
    }

    MapState state() {
        return flow.state();
    }

    /** Whether it replicates, is about to, or keeps changes that it will replicate. */
    boolean live() {
        return !flow.state().stopped();
    }
}

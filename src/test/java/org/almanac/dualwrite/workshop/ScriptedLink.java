package org.almanac.dualwrite.workshop;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.almanac.dualwrite.AlertRule;
import org.almanac.dualwrite.DualWrite;
import org.almanac.dualwrite.DualWriteRequest;
import org.almanac.dualwrite.DualWriteSnapshot;
import org.almanac.dualwrite.Link;
import org.almanac.dualwrite.LiveVersion;
import org.almanac.dualwrite.MapPair;
import org.almanac.dualwrite.MapRegistration;
import org.almanac.dualwrite.MapState;
import org.almanac.dualwrite.Mapping;
import org.almanac.dualwrite.RequestStatus;
import org.almanac.dualwrite.SyncFacts;
import org.almanac.dualwrite.TableMap;
import org.almanac.environment.EnvironmentName;
import org.almanac.solution.Sha256;
import org.jspecify.annotations.Nullable;

/** A link that says what a test tells it to, whichever environment is asked for. */
public final class ScriptedLink implements DualWrite, MapRegistration {

    private final Map<MapPair, TableMap> maps = new TreeMap<>();
    private final List<UUID> registered = new ArrayList<>();
    private boolean core = true;

    public void withoutCore() {
        core = false;
    }

    public void map(MapPair pair, MapState state, @Nullable UUID applied) {
        LiveVersion live = new LiveVersion(LiveVersion.Kind.UNKNOWN, null, null, null);
        maps.put(
                pair,
                new TableMap(
                        pair, List.of(), applied, live, state, Set.of(), null, List.of(), List.of(), null, 0, 0, null));
    }

    /** What was saved, in order. */
    public List<UUID> registered() {
        return List.copyOf(registered);
    }

    @Override
    public DualWriteSnapshot read(EnvironmentName environment) {
        return new DualWriteSnapshot(
                core,
                new Link("cid", "link", "finance", List.of("USMF", "DEMF"), "CRM", Instant.EPOCH),
                true,
                false,
                List.of(),
                List.of(),
                List.copyOf(maps.values()),
                Map.of("accounts", List.of("accountnumber", "msdyn_company.cdm_companycode")),
                List.of(new AlertRule("many errors", "Application", 10, 5, "pause")),
                Sha256.of(new byte[0]));
    }

    @Override
    public void saved(EnvironmentName environment, UUID version) {
        registered.add(version);
    }

    @Override
    public Mapping mapping(EnvironmentName environment, UUID version) {
        throw new UnsupportedOperationException("definitions are not scripted");
    }

    @Override
    public void submit(EnvironmentName environment, List<DualWriteRequest> requests) {
        throw new UnsupportedOperationException("orders are not scripted");
    }

    @Override
    public List<RequestStatus> requests(EnvironmentName environment, String run) {
        throw new UnsupportedOperationException("requests are not scripted");
    }

    @Override
    public SyncFacts syncFacts(EnvironmentName environment, UUID version) {
        throw new UnsupportedOperationException("rows are not scripted");
    }
}

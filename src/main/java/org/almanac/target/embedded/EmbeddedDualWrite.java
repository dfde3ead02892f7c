package org.almanac.target.embedded;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.almanac.dualwrite.DualWrite;
import org.almanac.dualwrite.DualWriteRequest;
import org.almanac.dualwrite.DualWriteSnapshot;
import org.almanac.dualwrite.MapPreflight;
import org.almanac.dualwrite.Mapping;
import org.almanac.dualwrite.PreparedBackup;
import org.almanac.dualwrite.RequestStatus;
import org.almanac.dualwrite.SavedMap;
import org.almanac.dualwrite.SyncFacts;
import org.almanac.dualwrite.TableMapBackup;
import org.almanac.dualwrite.ValidationIssue;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.StagedPackage;
import org.almanac.target.DualWriteTarget;
import org.jspecify.annotations.Nullable;

/** Dual-write of an environment in Almanac's own tables, behind the port. */
record EmbeddedDualWrite(EnvironmentName name, DualWrite dualWrite, MapPreflight preflight, TableMapBackup backup)
        implements DualWriteTarget {

    @Override
    public DualWriteSnapshot read() {
        return dualWrite.read(name);
    }

    @Override
    public Mapping mapping(UUID version) {
        return dualWrite.mapping(name, version);
    }

    @Override
    public void submit(List<DualWriteRequest> requests) {
        dualWrite.submit(name, requests);
    }

    @Override
    public List<RequestStatus> requests(String run) {
        return dualWrite.requests(name, run);
    }

    @Override
    public SyncFacts syncFacts(UUID version) {
        return dualWrite.syncFacts(name, version);
    }

    @Override
    public List<ValidationIssue> issues(SavedMap map, Map<String, List<String>> keys, @Nullable StagedPackage coming) {
        return preflight.issues(name, map, keys, coming);
    }

    @Override
    public PreparedBackup prepareBackup(String solution, String publisher, String operationKey) {
        return backup.prepare(name, solution, publisher, operationKey);
    }
}

package org.almanac.environment.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.almanac.environment.StagedPackage;
import org.almanac.environment.StagedPackages;
import org.almanac.environment.mirroring.KnownPackage;
import org.almanac.environment.mirroring.KnownPackages;
import org.almanac.environment.state.SolutionState;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.Sha256;
import org.almanac.solution.SolutionVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What staged packages tell of versions of solutions. */
@Component
class StagedVersions implements KnownPackages {

    private final JdbcClient jdbc;
    private final StagedPackages packages;

    StagedVersions(JdbcClient jdbc, StagedPackages packages) {
        this.jdbc = jdbc;
        this.packages = packages;
    }

    @Override
    public Optional<KnownPackage> find(String uniqueName, SolutionVersion version, boolean managed) {
        List<StagedPackage> found = new ArrayList<>();
        jdbc.sql("SELECT id FROM alm.staged_package WHERE solution_key = ? ORDER BY staged_at, id")
                .param(SolutionState.keyOf(uniqueName))
                .query((row, n) -> Sha256.ofDigest(row.getBytes(1)))
                .list()
                .forEach(id -> packages.find(id)
                        .filter(staged -> staged.manifest().managed() == managed)
                        .filter(staged -> staged.manifest().version().sameAs(version))
                        .ifPresent(found::add));
        return found.isEmpty() ? Optional.empty() : Optional.of(agreed(found));
    }

    private static KnownPackage agreed(List<StagedPackage> claims) {
        StagedPackage newest = claims.get(claims.size() - 1);
        Map<ComponentRef, Sha256> definitions = new HashMap<>(definitions(newest));
        Set<ComponentRef> references = new HashSet<>(references(newest));
        for (StagedPackage other : claims) {
            definitions.entrySet().retainAll(definitions(other).entrySet());
            references.retainAll(references(other));
        }
        return new KnownPackage(newest.manifest().body().hash(), definitions, references);
    }

    private static Map<ComponentRef, Sha256> definitions(StagedPackage staged) {
        Map<ComponentRef, Sha256> result = new HashMap<>();
        for (StagedPackage.Component component : staged.components()) {
            Sha256 body = component.body();
            if (body != null) {
                result.put(component.ref(), body);
            }
        }
        return result;
    }

    private static Set<ComponentRef> references(StagedPackage staged) {
        Set<ComponentRef> result = new HashSet<>();
        for (StagedPackage.Component component : staged.components()) {
            if (component.body() == null) {
                result.add(component.ref());
            }
        }
        return result;
    }
}

package org.almanac.dualwrite.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.almanac.dualwrite.BackupManifest;
import org.almanac.dualwrite.BackupManifest.Entry;
import org.almanac.dualwrite.DualWrite;
import org.almanac.dualwrite.DualWriteSnapshot;
import org.almanac.dualwrite.Link;
import org.almanac.dualwrite.MapState;
import org.almanac.dualwrite.PreparedBackup;
import org.almanac.dualwrite.SavedMap;
import org.almanac.dualwrite.SavedMaps;
import org.almanac.dualwrite.TableMap;
import org.almanac.dualwrite.TableMapBackup;
import org.almanac.dualwrite.TableMapVersion;
import org.almanac.dualwrite.TableMaps;
import org.almanac.environment.ComponentDefinition;
import org.almanac.environment.ComponentEditing;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.Environments;
import org.almanac.environment.InstalledSolution;
import org.almanac.environment.Publishing;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.Refusal;
import org.almanac.solution.ComponentFile;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.SolutionPackage;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class SolutionBackup implements TableMapBackup {

    private static final String KIND = "msdyn_dualwriteentitymap";

    private final DualWrite dualWrite;
    private final TableMaps saved;
    private final BackupContainer container;
    private final ComponentEditing editing;
    private final Publishing publishing;
    private final Environments environments;
    private final Clock clock;

    SolutionBackup(
            DualWrite dualWrite,
            TableMaps saved,
            BackupContainer container,
            ComponentEditing editing,
            Publishing publishing,
            Environments environments,
            Clock clock) {
        this.dualWrite = dualWrite;
        this.saved = saved;
        this.container = container;
        this.editing = editing;
        this.publishing = publishing;
        this.environments = environments;
        this.clock = clock;
    }

    @Override
    @Transactional
    public PreparedBackup prepare(EnvironmentName environment, String solution, String publisher, String operationKey) {
        DualWriteSnapshot now = dualWrite.read(environment);
        if (!now.core()) {
            throw new Refusal(
                    ErrorCode.DUAL_WRITE_CORE_MISSING,
                    "The environment has no table maps that could be backed up.",
                    environment.value());
        }
        InstalledSolution target = container.of(environment, solution, publisher, operationKey);
        SavedMaps maps = saved.savedMaps(environment);
        Set<ComponentRef> rows = rows(maps);
        publishing.publish(environment, rows, operationKey);
        int added = container.fill(environment, solution, rows, operationKey);
        BackupManifest manifest = manifest(now, maps);
        boolean blocked = environments.get(environment).governance().blockUnmanagedCustomizations();
        if (!blocked) {
            ComponentDefinition file =
                    BackupFile.of(manifest, target.publisher().prefix());
            editing.put(environment, file, solution, operationKey);
            publishing.publish(environment, Set.of(file.component()), operationKey);
        }
        return new PreparedBackup(manifest, added, !blocked);
    }

    /** Rows that are no version to choose go along: a backup leaves nothing out. */
    private static Set<ComponentRef> rows(SavedMaps maps) {
        Set<ComponentRef> rows = new HashSet<>();
        maps.maps()
                .forEach(
                        map -> rows.add(ComponentRef.of(KIND, map.version().id().toString())));
        maps.unusable().forEach(row -> rows.add(ComponentRef.of(KIND, row.id().toString())));
        return rows;
    }

    private BackupManifest manifest(DualWriteSnapshot now, SavedMaps maps) {
        Link link = now.link();
        return BackupJson.manifest(
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                maps.maps().stream()
                        .map(SavedMap::version)
                        .map(version -> entry(version, now.map(version.pair())))
                        .toList(),
                now.keys(),
                link == null ? List.of() : link.companies(),
                now.alerts());
    }

    private static Entry entry(TableMapVersion version, Optional<TableMap> map) {
        return new Entry(
                version.pair(),
                version.publisher(),
                version.version(),
                version.id(),
                version.definition(),
                map.map(TableMap::applied).filter(version.id()::equals).isPresent(),
                map.map(TableMap::state).orElse(MapState.NONE));
    }

    @Override
    public Optional<BackupManifest> manifestOf(SolutionPackage solutionPackage) {
        List<ComponentFile> found = new ArrayList<>();
        solutionPackage.forEachComponent(component -> {
            if (BackupFile.is(component.ref())) {
                component.files().stream()
                        .filter(file -> file.role().equals(BackupFile.ROLE))
                        .forEach(found::add);
            }
        });
        return found.stream().findFirst().map(file -> BackupFile.read(content(solutionPackage, file)));
    }

    private static byte[] content(SolutionPackage solutionPackage, ComponentFile file) {
        try (InputStream in = solutionPackage.open(file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.almanac.dualwrite.saved;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.almanac.dualwrite.MapSolution;
import org.almanac.dualwrite.SavedMaps;
import org.almanac.dualwrite.TableMaps;
import org.almanac.environment.ComponentValues;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.EnvironmentPublisher;
import org.almanac.environment.Environments;
import org.almanac.environment.InstalledSolution;
import org.almanac.environment.Inventory;
import org.almanac.environment.Publishers;
import org.almanac.environment.RecentValues;
import org.almanac.environment.StagedPackage;
import org.almanac.environment.StateMemory;
import org.almanac.solution.PackageManifest;
import org.almanac.solution.Sha256;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads table maps from embedded environments with a number of queries that does not grow with the number of maps. */
@Component
@Transactional(readOnly = true)
class StoredTableMaps implements TableMaps {

    private static final int RECENT_PACKAGES = 16;

    private final ComponentValues values;
    private final Publishers publishers;
    private final Inventory inventory;
    private final Environments environments;
    private final StateMemory<Read> memory = new StateMemory<>();
    /** A package never changes. */
    private final RecentValues<Sha256, SavedMaps> packages = new RecentValues<>(RECENT_PACKAGES);

    StoredTableMaps(ComponentValues values, Publishers publishers, Inventory inventory, Environments environments) {
        this.values = values;
        this.publishers = publishers;
        this.inventory = inventory;
        this.environments = environments;
    }

    /** What one state of an environment comes to. */
    private record Read(SavedMaps maps, MapSolutions solutions, List<InstalledSolution> installed) {}

    @Override
    public SavedMaps savedMaps(EnvironmentName environment) {
        return read(environment).maps();
    }

    private Read read(EnvironmentName environment) {
        return memory.get(environment, () -> environments.get(environment).stateHash(), () -> {
            List<MapRow> rows = rows(environment);
            SavedMaps maps = reading(environment).of(rows);
            return new Read(
                    maps,
                    new MapSolutions(maps, rows, values.solutionsOf(environment, MapRow.KIND)),
                    inventory.solutions(environment));
        });
    }

    private List<MapRow> rows(EnvironmentName environment) {
        return values.of(environment, MapRow.KIND).stream().map(MapRow::of).toList();
    }

    private RowReading reading(EnvironmentName environment) {
        return new RowReading(new Prefixes(publishers.list(environment).stream()
                .map(EnvironmentPublisher::publisher)
                .toList()));
    }

    @Override
    public SavedMaps broughtBy(StagedPackage solutionPackage) {
        SavedMaps known = packages.find(solutionPackage.id());
        if (known != null) {
            return known;
        }
        SavedMaps read = readFrom(solutionPackage);
        packages.keep(solutionPackage.id(), read);
        return read;
    }

    private SavedMaps readFrom(StagedPackage solutionPackage) {
        PackageManifest manifest = solutionPackage.manifest();
        List<MapRow> rows = new ArrayList<>();
        values.broughtBy(solutionPackage, MapRow.KIND)
                .forEach((component, columns) -> rows.add(new MapRow(
                        component,
                        columns,
                        manifest.publisher().uniqueName(),
                        manifest.managed(),
                        false,
                        List.of(manifest.uniqueName()))));
        return new RowReading(new Prefixes(List.of(manifest.publisher()))).of(rows);
    }

    @Override
    public List<MapSolution> mapSolutions(EnvironmentName environment, Set<UUID> registered) {
        Read read = read(environment);
        return read.solutions().among(read.installed(), registered);
    }
}

package org.almanac.dualwrite.store;

import java.util.List;
import java.util.Map;
import org.almanac.dualwrite.DataverseTable;
import org.almanac.dualwrite.DataverseTables;
import org.almanac.dualwrite.DualWrite;
import org.almanac.dualwrite.FinanceEntity;
import org.almanac.dualwrite.MapPreflight;
import org.almanac.dualwrite.SavedMap;
import org.almanac.dualwrite.ValidationIssue;
import org.almanac.dualwrite.validation.MapValidation;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.StagedPackage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class StoredPreflight implements MapPreflight {

    private final DataverseTables tables;
    private final ScriptRows scripts;
    private final DualWrite dualWrite;

    StoredPreflight(DataverseTables tables, ScriptRows scripts, DualWrite dualWrite) {
        this.tables = tables;
        this.scripts = scripts;
        this.dualWrite = dualWrite;
    }

    @Override
    public List<ValidationIssue> issues(
            EnvironmentName environment, SavedMap map, Map<String, List<String>> keys, @Nullable StagedPackage coming) {
        String set = map.pair().set();
        DataverseTable there = tables.of(environment, set);
        DataverseTable table = coming == null ? there : ComingTables.with(there, coming);
        return MapValidation.issues(map.mapping(), key(environment, set, keys, table), table, entity(environment, map));
    }

    private List<String> key(
            EnvironmentName environment, String set, Map<String, List<String>> keys, DataverseTable table) {
        if (keys.containsKey(set)) {
            return keys.getOrDefault(set, List.of());
        }
        List<String> now = dualWrite.read(environment).keys().getOrDefault(set, List.of());
        return now.isEmpty() && !table.alternateKeys().isEmpty()
                ? table.alternateKeys().get(0)
                : now;
    }

    private FinanceEntity entity(EnvironmentName environment, SavedMap map) {
        return scripts.script(environment).finance().entities().stream()
                .filter(entity -> entity.name().equalsIgnoreCase(map.pair().entity()))
                .findFirst()
                .orElseGet(() -> FinanceEntity.open(map.pair().entity()));
    }
}

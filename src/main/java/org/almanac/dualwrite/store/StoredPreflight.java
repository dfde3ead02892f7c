package org.almanac.dualwrite.store;

import java.util.List;
import java.util.Map;
import org.almanac.dualwrite.DataverseTable;
import org.almanac.dualwrite.DataverseTables;
import org.almanac.dualwrite.FinanceEntity;
import org.almanac.dualwrite.MapPreflight;
import org.almanac.dualwrite.SavedMap;
import org.almanac.dualwrite.ValidationIssue;
import org.almanac.dualwrite.keys.IntegrationKeys;
import org.almanac.dualwrite.validation.MapValidation;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.StagedPackage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class StoredPreflight implements MapPreflight {

    private final DataverseTables tables;
    private final ScriptRows scripts;

    StoredPreflight(DataverseTables tables, ScriptRows scripts) {
        this.tables = tables;
        this.scripts = scripts;
    }

    @Override
    public List<ValidationIssue> issues(
            EnvironmentName environment, SavedMap map, Map<String, List<String>> keys, @Nullable StagedPackage coming) {
        String set = map.pair().set();
        DataverseTable there = tables.of(environment, set);
        DataverseTable table = coming == null ? there : ComingTables.with(there, coming);
        List<String> given = keys.getOrDefault(set, List.of());
        List<String> key = given.isEmpty() ? IntegrationKeys.derived(table, map.mapping()) : given;
        return MapValidation.issues(map.mapping(), key, table, entity(environment, map));
    }

    private FinanceEntity entity(EnvironmentName environment, SavedMap map) {
        return scripts.script(environment).finance().entities().stream()
                .filter(entity -> entity.name().equalsIgnoreCase(map.pair().entity()))
                .findFirst()
                .orElseGet(() -> FinanceEntity.open(map.pair().entity()));
    }
}

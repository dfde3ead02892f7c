package org.almanac.dualwrite.audit;

import java.util.List;
import org.almanac.dualwrite.DualWrite;
import org.almanac.dualwrite.DualWriteSnapshot;
import org.almanac.dualwrite.MapAudit;
import org.almanac.dualwrite.MapFinding;
import org.almanac.dualwrite.SavedMaps;
import org.almanac.dualwrite.TableMaps;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.EnvironmentType;
import org.almanac.environment.Environments;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(readOnly = true)
class LinkedMapAudit implements MapAudit {

    private static final SavedMaps NONE = new SavedMaps(List.of(), List.of());

    private final Environments environments;
    private final TableMaps saved;
    private final DualWrite dualWrite;

    LinkedMapAudit(Environments environments, TableMaps saved, DualWrite dualWrite) {
        this.environments = environments;
        this.saved = saved;
        this.dualWrite = dualWrite;
    }

    @Override
    public List<MapFinding> findings(EnvironmentName environment) {
        EnvironmentType type = environments.get(environment).type();
        return AuditRules.findings(type, saved.savedMaps(environment), dualWrite.read(environment));
    }

    @Override
    public List<MapFinding> findings(EnvironmentType type, DualWriteSnapshot snapshot) {
        return AuditRules.findings(type, NONE, snapshot);
    }
}

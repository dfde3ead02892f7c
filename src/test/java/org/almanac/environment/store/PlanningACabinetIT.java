package org.almanac.environment.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.almanac.database.TestDatabase;
import org.almanac.environment.Plan;
import org.almanac.environment.StagedPackage;
import org.almanac.solution.PackageBuilder;
import org.almanac.solution.Sha256;
import org.almanac.solution.cab.Cabinets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanningACabinetIT {

    @TempDir
    private Path folder;

    private final StoreFixture store = StoreFixture.on(TestDatabase.H2);

    private StagedPackage staged(byte[] content) throws IOException {
        Sha256 id = Sha256.of(content);
        return store.packages.stage(id, Files.write(folder.resolve(id.hex() + ".zip"), content));
    }

    @Test
    void itIsPlannedAndImportedAsTheZipWouldBe() throws IOException {
        byte[] zip = PackageBuilder.solution("ContosoCore")
                .table("ctso_Thing", t -> t.column("ctso_Name", "nvarchar"))
                .webResource("ctso_main.js", new byte[50_000])
                .environmentVariable("ctso_Limit", "1", null)
                .toBytes();
        StagedPackage cabinet = staged(Cabinets.ofZip(zip).bytes());

        Plan plan = store.plan(StoreFixture.TEST, cabinet);

        assertThat(plan.refusals()).isEmpty();
        assertThat(plan.changes())
                .isNotEmpty()
                .isEqualTo(store.plan(StoreFixture.TEST, staged(zip)).changes());
        assertThat(store.apply(StoreFixture.TEST, cabinet, plan.planHash())).isEqualTo(plan);
    }
}

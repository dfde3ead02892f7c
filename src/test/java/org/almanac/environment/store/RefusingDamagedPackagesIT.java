package org.almanac.environment.store;

import static org.almanac.environment.store.StoreFixture.TEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.almanac.database.TestDatabase;
import org.almanac.environment.Plan;
import org.almanac.environment.StagedPackage;
import org.almanac.problem.BadInput;
import org.almanac.solution.PackageBuilder;
import org.almanac.solution.Sha256;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A package that is damaged leaves no solution behind, and the environment as it was. */
class RefusingDamagedPackagesIT {

    private final StoreFixture store = StoreFixture.on(TestDatabase.H2);
    private Sha256 before = store.stateHash();

    @TempDir
    private Path folder;

    @BeforeEach
    void theStateBefore() {
        before = store.stateHash();
    }

    @AfterEach
    void nothingHasChanged() {
        assertThat(store.stateHash()).isEqualTo(before).isEqualTo(store.hashOfTheTables());
        assertThat(store.inventory.solutions(TEST)).isEmpty();
    }

    // scenario 1
    @Test
    void aZipWithoutContentTypesIsRefused() {
        assertThatThrownBy(() -> staged((name, content) -> name.equals("[Content_Types].xml") ? null : content))
                .isInstanceOfSatisfying(BadInput.class, e -> names(e, "0x80048060"));
    }

    // scenario 2
    @Test
    void malformedCustomizationsAreRefused() {
        assertThatThrownBy(() -> staged((name, content) -> name.equals("customizations.xml")
                        ? "<ImportExportXml>".getBytes(StandardCharsets.UTF_8)
                        : content))
                .isInstanceOfSatisfying(BadInput.class, e -> names(e, "0x8004802C"));
    }

    // scenario 3
    @Test
    void anUnknownFileIsNamed() throws IOException {
        StagedPackage staged = staged((name, content) -> content, "surprise/file.bin");

        Plan plan = store.plan(TEST, staged);

        assertThat(plan.refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.code()).isEqualTo("0x80072035");
            assertThat(refusal.message()).contains("surprise/file.bin");
        });
    }

    private static void names(BadInput problem, String number) {
        assertThat(problem.items()).anySatisfy(item -> assertThat(item.code()).isEqualTo(number));
    }

    private StagedPackage staged(BiFunction<String, byte[], byte @Nullable []> change, String... added)
            throws IOException {
        byte[] sound = PackageBuilder.solution("Core")
                .managed(true)
                .publisher("Contoso", "ctso", 10000)
                .table("ctso_car", table -> table.column("ctso_seats", "int"))
                .toBytes();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(sound));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = change.apply(entry.getName(), in.readAllBytes());
                if (content != null) {
                    put(out, entry.getName(), content);
                }
            }
            for (String name : added) {
                put(out, name, new byte[] {1});
            }
        }
        Path zip = Files.write(folder.resolve("package.zip"), bytes.toByteArray());
        return store.packages.stage(Sha256.of(bytes.toByteArray()), zip);
    }

    private static void put(ZipOutputStream out, String name, byte[] content) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(content);
        out.closeEntry();
    }
}

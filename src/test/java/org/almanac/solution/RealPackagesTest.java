package org.almanac.solution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealPackagesTest {

    private final Path folder = Path.of(System.getProperty("almanac.corpus", "no-corpus"));

    @BeforeEach
    void theFolderOfRealPackagesIsThere() {
        assumeTrue(Files.isRegularFile(folder.resolve("index.csv")), "no real packages in " + folder);
    }

    @Test
    void everyPackageReadsWithTheCountsOfItsIndex() throws IOException {
        List<String> differences = new ArrayList<>();
        int checked = 0;
        for (Map<String, String> row : PackageIndex.rows(folder.resolve("index.csv"))) {
            if (isSound(row)) {
                differences.addAll(new CountedPackage(folder, row).differences());
                checked++;
            }
        }

        assertThat(differences).as("of %s packages", checked).isEmpty();
        assertThat(checked).isGreaterThan(180);
    }

    @Test
    void everyPackageIsTheSameAfterWritingAndReading(@TempDir Path temporary) throws IOException {
        List<String> differences = new ArrayList<>();
        int checked = 0;
        for (Map<String, String> row : PackageIndex.rows(folder.resolve("index.csv"))) {
            if (isSound(row)) {
                Path file = folder.resolve(row.get("file"));
                PackageContent.of(file)
                        .differences(PackageContent.rewritten(file, temporary))
                        .forEach(d -> differences.add(row.get("file") + ": " + d));
                checked++;
            }
        }

        assertThat(differences).as("of %s packages", checked).isEmpty();
        assertThat(checked).isGreaterThan(180);
    }

    @Test
    void aManifestBelowTheRootIsRefusedForThatReason() throws IOException {
        for (Map<String, String> row : PackageIndex.rows(folder.resolve("index.csv"))) {
            if (!isSound(row)) {
                BadInput refusal = catchThrowableOfType(
                        BadInput.class,
                        () -> SolutionPackages.open(folder.resolve(row.get("file")), ReadLimits.standard()));

                assertThat(refusal.code()).isEqualTo(ErrorCode.NOT_A_SOLUTION);
                assertThat(refusal).hasMessageContaining("manifest below the root");
                assertThat(refusal.items()).extracting("code").contains("0x80048060");
            }
        }
    }

    @Test
    void whatOnlyLooksLikeAPackageIsRefusedByItsRightName() throws IOException {
        Map<String, String> expected = Map.of(
                "cmt-data", "configuration migration data",
                "git-lfs-pointer", "Git LFS",
                "legacy-package", "legacy export of a single flow or canvas app",
                "not-a-zip", "text file of 2 bytes");
        try (Stream<Path> files = Files.list(folder.resolve("not-packages"))) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                String kind = expected.keySet().stream()
                        .filter(name::startsWith)
                        .findFirst()
                        .orElseThrow();

                assertThatThrownBy(() -> SolutionPackages.open(file, ReadLimits.standard()))
                        .isInstanceOf(BadInput.class)
                        .hasMessageContaining(expected.get(kind));
            }
        }
    }

    private static boolean isSound(Map<String, String> row) {
        return !row.getOrDefault("note", "").startsWith("MALFORMED");
    }
}

package org.almanac.solution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

class CheckingRealPackagesTest {

    private final Path folder = Path.of(System.getProperty("almanac.corpus", "no-corpus"));

    @Test
    void everyPackageIsCheckedToItsEnd(TestReporter reporter) throws IOException {
        assumeTrue(Files.isRegularFile(folder.resolve("index.csv")), "no real packages in " + folder);
        SolutionChecker checker = SolutionChecker.standard();
        Map<String, String> counts = new TreeMap<>();
        checker.rules().forEach(rule -> counts.put(rule.code(), "0"));
        int checked = 0;
        for (Map<String, String> row : PackageIndex.rows(folder.resolve("index.csv"))) {
            if (row.getOrDefault("note", "").startsWith("MALFORMED")) {
                continue;
            }
            Path file = folder.resolve(row.get("file"));
            try (SolutionPackage opened = SolutionPackages.open(file, ReadLimits.standard())) {
                checker.check(opened)
                        .issues()
                        .forEach(issue ->
                                counts.merge(issue.rule(), "1", (a, b) -> String.valueOf(Integer.parseInt(a) + 1)));
            }
            checked++;
        }
        reporter.publishEntry(counts);

        assertThat(checked).isGreaterThan(180);
        assertThat(counts.values()).filteredOn(n -> !n.equals("0")).hasSizeGreaterThan(20);
    }
}

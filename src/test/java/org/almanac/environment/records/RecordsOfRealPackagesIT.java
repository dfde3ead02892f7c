package org.almanac.environment.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.almanac.database.JdbcBeans;
import org.almanac.database.TestDatabase;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.EnvironmentSettings;
import org.almanac.environment.EnvironmentType;
import org.almanac.environment.Environments;
import org.almanac.environment.HistorySuboperation;
import org.almanac.environment.ImportFailure;
import org.almanac.environment.ImportJob;
import org.almanac.environment.ImportOptions;
import org.almanac.environment.Plan;
import org.almanac.environment.Planning;
import org.almanac.environment.StagedPackage;
import org.almanac.environment.StagedPackages;
import org.almanac.environment.records.JobFixture.Xml;
import org.almanac.problem.BadInput;
import org.almanac.solution.Sha256;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** Whatever real packages hold, the records about them are documents that a parser takes. */
class RecordsOfRealPackagesIT {

    private static final EnvironmentName EMPTY = new EnvironmentName("empty");
    private static final int AT_LEAST = 150;

    @Import(JdbcBeans.class)
    @ComponentScan({"org.almanac.environment.store", "org.almanac.environment.records"})
    static class Beans {

        @Bean
        DataSource database() {
            return TestDatabase.H2.migrated();
        }

        @Bean
        Clock clock() {
            return Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        }
    }

    @Test
    void everyRealPackageHasReadableRecords() throws IOException {
        Path folder = Path.of(System.getProperty("almanac.corpus", "missing"));
        Assumptions.assumeTrue(Files.isDirectory(folder), "no folder of real packages");
        int read = 0;
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(Beans.class)) {
            context.getBean(Environments.class)
                    .register(EMPTY, EnvironmentSettings.embedded("Empty", EnvironmentType.SANDBOX, List.of()));
            for (Path zip : zips(folder)) {
                read += records(context, zip) ? 1 : 0;
            }
        }
        assertThat(read).isGreaterThanOrEqualTo(AT_LEAST);
    }

    private static List<Path> zips(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".zip")).toList();
        }
    }

    /** Whether the file is a package at all. */
    private static boolean records(AnnotationConfigApplicationContext context, Path zip) throws IOException {
        StagedPackage staged;
        try {
            staged = context.getBean(StagedPackages.class).stage(Sha256.of(Files.readAllBytes(zip)), zip);
        } catch (BadInput e) {
            return false;
        }
        Plan plan = context.getBean(Planning.class).plan(EMPTY, staged, ImportOptions.standard());
        documents(staged, plan);
        if (!plan.accepted()) {
            failure(ImportFailure.ofRefused(plan, staged.manifest()).orElseThrow());
        }
        return true;
    }

    private static void documents(StagedPackage staged, Plan plan) {
        JobReport report = StoredReport.read(StoredReport.write(ReportWriting.of(staged, plan)));
        ImportJob job = new ImportJob(
                new UUID(0, 1),
                EMPTY,
                "key",
                plan.solution(),
                plan.version(),
                ImportJob.Context.INSTALL,
                HistorySuboperation.NEW,
                100,
                Instant.EPOCH,
                Instant.EPOCH,
                null);
        JobState state = new JobState(job, report);

        Xml data = Xml.of(out -> ImportJobXml.write(state, out));
        Xml log = Xml.of(out -> ImportLogSheet.write(state, out));

        assertThat(data.at("//solutionManifest/UniqueName")).isEqualTo(plan.solution());
        assertThat(data.at("count(/importexportxml/*/*[@id and not(@languagecode)]/result)"))
                .isEqualTo(String.valueOf(plan.changes().size()));
        assertThat(log.at("count(/Workbook/Worksheet[2]/Table/Row)"))
                .isEqualTo(
                        String.valueOf(plan.changes().size() + report.warnings().size() + 2));
    }

    private static void failure(ImportFailure failure) {
        String text = failure.text();
        int from = text.indexOf("<MissingDependencies");
        if (from >= 0) {
            byte[] xml = text.substring(from, text.lastIndexOf('>') + 1).getBytes(StandardCharsets.UTF_8);
            assertThat(Xml.of(out -> out.write(xml)).at("count(//MissingDependency)"))
                    .isNotEqualTo("0");
        }
    }
}

package org.almanac.environment.records;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.almanac.environment.ImportFailure;
import org.almanac.environment.ImportJob;
import org.almanac.environment.records.JobReport.Item;
import org.almanac.environment.records.JobReport.Warning;

/**
 * Writes the data of an import job (dataverse-semantics 3.6). Pure and streaming: sections in the platform's order, each
 * component in its section, results only for what is done. Clients judge by {@code solutionManifest/result/@result}.
 */
final class ImportJobXml {

    private final JobState state;
    private final JobReport report;
    private final XmlOut out;
    private final JobResults results;

    private ImportJobXml(JobState state, XmlOut out) {
        this.state = state;
        this.report = state.report();
        this.out = out;
        this.results = new JobResults(out, state.at());
    }

    static void write(JobState state, OutputStream stream) throws IOException {
        XmlOut out = XmlOut.fragment(stream);
        new ImportJobXml(state, out).document();
        out.end();
    }

    private void document() throws IOException {
        ImportJob job = state.job();
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("start", Ticks.of(job.startedOn()));
        Instant stop = job.completedOn();
        attributes.put("stop", stop == null ? "" : Ticks.of(stop));
        attributes.put("progress", Double.toString(job.progress()));
        attributes.put("processed", Boolean.toString(job.completed()));
        out.open("importexportxml", attributes);
        manifest(job);
        packageInformation();
        components(JobSection.ENTITIES, JobSection.NODES);
        warnings("settings", "setting", JobWarnings.settings(report));
        components(JobSection.DASHBOARDS, JobSection.FIELD_SECURITY_PROFILES);
        warnings("languages", "language", JobWarnings.languages(report));
        components(JobSection.ENTITY_SUBHANDLERS, JobSection.ENTITY_SUBHANDLERS);
        publishes(job);
        roots();
        dependencies();
        out.leaf("SmartDiffApplied", Map.of(), Boolean.toString(report.smartDiff()));
        out.close();
    }

    private void manifest(ImportJob job) throws IOException {
        String language = Integer.toString(report.language());
        out.open("solutionManifests", Map.of());
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("languagecode", language);
        attributes.put("id", report.solution());
        attributes.put("LocalizedName", report.displayName());
        attributes.put("processed", Boolean.toString(job.completed()));
        out.open("solutionManifest", attributes);
        out.leaf("UniqueName", Map.of(), report.solution());
        label("LocalizedNames", "LocalizedName", report.displayName());
        label("Descriptions", "Description", report.description());
        out.leaf("Version", Map.of(), report.version());
        out.leaf("Managed", Map.of(), report.managed() ? "1" : "0");
        out.open("Publisher", Map.of());
        out.leaf("UniqueName", Map.of(), report.publisher());
        label("LocalizedNames", "LocalizedName", report.publisherName());
        out.close();
        out.open("results", Map.of());
        for (Warning warning : JobWarnings.others(report)) {
            results.warning(warning);
        }
        out.close();
        ImportFailure failure = state.failure();
        if (failure != null) {
            results.failure(failure, List.of(report.solution(), report.version()));
        } else if (job.completed()) {
            results.success();
        }
        out.close();
        out.close();
    }

    private void label(String list, String element, String text) throws IOException {
        out.open(list, Map.of());
        if (!text.isEmpty()) {
            Map<String, String> attributes = new LinkedHashMap<>();
            attributes.put("description", text);
            attributes.put("languagecode", Integer.toString(report.language()));
            out.empty(element, attributes);
        }
        out.close();
    }

    private void packageInformation() throws IOException {
        String version = report.fileVersion() == null ? "" : report.fileVersion();
        out.open("upgradeSolutionPackageInformation", Map.of());
        out.leaf("upgradeRequired", Map.of(), "0");
        out.leaf("upgradeValid", Map.of(), "0");
        out.leaf("fileVersion", Map.of(), version);
        out.leaf("currentVersion", Map.of(), version);
        out.leaf("fileSku", Map.of(), "Unknown");
        out.leaf("currentSku", Map.of(), "Unknown");
        out.close();
    }

    private void components(JobSection from, JobSection to) throws IOException {
        for (JobSection section : JobSection.values()) {
            if (section.compareTo(from) >= 0 && section.compareTo(to) <= 0) {
                components(section);
            }
        }
    }

    private void components(JobSection section) throws IOException {
        out.open(section.element(), Map.of());
        int processed = state.processed();
        for (int i = 0; i < report.items().size(); i++) {
            Item item = report.items().get(i);
            if (item.section() == section) {
                component(item, i < processed);
            }
        }
        out.close();
    }

    private void component(Item item, boolean processed) throws IOException {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("id", item.id());
        attributes.put("LocalizedName", item.name());
        attributes.put("OriginalName", item.name());
        attributes.put("Description", item.kind() + ", " + item.fate());
        attributes.put("processed", Boolean.toString(processed));
        out.open(item.section().item(), attributes);
        Warning warning = item.warning();
        if (processed && warning != null) {
            results.warning(warning);
        } else if (processed) {
            results.success();
        }
        out.close();
    }

    private void warnings(String list, String element, List<Warning> warnings) throws IOException {
        out.open(list, Map.of());
        for (Warning warning : warnings) {
            out.open(element, Map.of());
            results.warning(warning);
            out.close();
        }
        out.close();
    }

    private void publishes(ImportJob job) throws IOException {
        out.open("publishes", Map.of());
        if (report.publishes()) {
            step("publish", Map.of(), job.succeeded());
        }
        out.close();
    }

    private void roots() throws IOException {
        out.open("rootComponents", Map.of());
        for (JobReport.Root root : report.roots()) {
            Map<String, String> attributes = new LinkedHashMap<>();
            attributes.put("type", root.type());
            attributes.put("name", root.name());
            step("rootComponent", attributes, state.job().succeeded());
        }
        out.close();
    }

    private void dependencies() throws IOException {
        out.open("dependencies", Map.of());
        for (JobReport.Dependency dependency : report.dependencies()) {
            Map<String, String> attributes = new LinkedHashMap<>();
            attributes.put("required", dependency.required());
            attributes.put("dependent", dependency.dependent());
            step("dependency", attributes, state.job().succeeded());
        }
        out.close();
    }

    private void step(String element, Map<String, String> named, boolean processed) throws IOException {
        Map<String, String> attributes = new LinkedHashMap<>(named);
        attributes.put("processed", Boolean.toString(processed));
        out.open(element, attributes);
        if (processed) {
            results.success();
        }
        out.close();
    }
}

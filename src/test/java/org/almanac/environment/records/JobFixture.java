package org.almanac.environment.records;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathException;
import javax.xml.xpath.XPathFactory;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.HistorySuboperation;
import org.almanac.environment.ImportFailure;
import org.almanac.environment.ImportJob;
import org.almanac.environment.JobDocument;
import org.almanac.environment.records.JobReport.Item;
import org.almanac.environment.records.JobReport.Warning;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** Jobs in words, and their documents as other programs read them. */
final class JobFixture {

    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

    private final List<Item> items = new ArrayList<>();
    private final List<Warning> warnings = new ArrayList<>();
    private double progress = 100;
    private @Nullable Instant completed = START.plusMillis(1500);
    private @Nullable ImportFailure failure;
    private String description = "";

    static JobFixture aJob() {
        return new JobFixture();
    }

    JobFixture item(JobSection section, String kind, String name) {
        items.add(new Item(section, kind, name, name, "add", null));
        return this;
    }

    JobFixture warned(JobSection section, String kind, String name, String code) {
        items.add(new Item(section, kind, name, name, "change", new Warning(code, "Mind " + name)));
        return this;
    }

    JobFixture warning(String code, String text) {
        warnings.add(new Warning(code, text));
        return this;
    }

    JobFixture description(String text) {
        description = text;
        return this;
    }

    JobFixture running(double percent) {
        progress = percent;
        completed = null;
        return this;
    }

    JobFixture failed(int number, String text) {
        progress = 14.84;
        failure = new ImportFailure(number, text);
        return this;
    }

    JobState state() {
        return new JobState(
                new ImportJob(
                        UUID.fromString("11111111-2222-3333-4444-555555555555"),
                        new EnvironmentName("test"),
                        "d-1/import/1",
                        "ContosoCore",
                        "1.1.0.0",
                        ImportJob.Context.UPGRADE,
                        HistorySuboperation.UPDATE,
                        progress,
                        START,
                        completed,
                        failure),
                new JobReport(
                        "ContosoCore",
                        "Contoso Core",
                        description,
                        "1.1.0.0",
                        true,
                        "contoso",
                        "Contoso",
                        "9.2",
                        1033,
                        true,
                        true,
                        items,
                        List.of(new JobReport.Root("1", "ctso_order")),
                        List.of(new JobReport.Dependency("Entity account", "Entity ctso_order")),
                        warnings));
    }

    Xml data() {
        JobState state = state();
        return Xml.of(out -> ImportJobXml.write(state, out));
    }

    Xml log() {
        JobState state = state();
        return Xml.of(out -> ImportLogSheet.write(state, out));
    }

    /** A parsed document. */
    record Xml(Document document) {

        static Xml of(JobDocument written) {
            try {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                written.writeTo(out);
                return new Xml(DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(out.toByteArray())));
            } catch (IOException | ParserConfigurationException | SAXException e) {
                throw new AssertionError(e);
            }
        }

        String at(String path) {
            try {
                return XPathFactory.newInstance().newXPath().evaluate(path, document);
            } catch (XPathException e) {
                throw new AssertionError(e);
            }
        }
    }
}

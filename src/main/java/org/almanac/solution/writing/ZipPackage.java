package org.almanac.solution.writing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.almanac.solution.ComponentFile;
import org.almanac.solution.PackageComponent;
import org.almanac.solution.PackageWriter.FileSource;

/** The zip of a package: entries in the order of exports, all with one time, so that equal packages have equal bytes. */
public final class ZipPackage {

    /** The first moment that a zip can express. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final PackageLayout layout;
    private final String manifest;
    private final FileSource files;

    public ZipPackage(PackageLayout layout, String manifest, FileSource files) {
        this.layout = layout;
        this.manifest = manifest;
        this.files = files;
    }

    /** Writes all entries and leaves the stream open. */
    public void writeTo(OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        List<String> paths = new ArrayList<>();
        layout.files().forEach(file -> paths.add(file.path()));
        paths.addAll(layout.recordFiles().keySet());
        paths.addAll(layout.linkFiles().keySet());
        begin(zip, "customizations.xml");
        Writer writer = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
        new CustomizationsXml(layout, writer).write();
        writer.flush();
        zip.closeEntry();
        text(zip, "solution.xml", manifest);
        text(zip, "[Content_Types].xml", ContentTypesXml.of(paths));
        for (Map.Entry<String, List<PackageComponent>> record :
                layout.recordFiles().entrySet()) {
            text(zip, record.getKey(), RecordFiles.record(record.getKey(), record.getValue()));
        }
        for (Map.Entry<String, List<PackageComponent>> links :
                layout.linkFiles().entrySet()) {
            text(zip, links.getKey(), RecordFiles.links(links.getValue()));
        }
        for (ComponentFile file : layout.files()) {
            content(zip, file);
        }
        zip.finish();
    }

    private void content(ZipOutputStream zip, ComponentFile file) throws IOException {
        begin(zip, file.path());
        try (InputStream in = files.open(file)) {
            in.transferTo(zip);
        }
        zip.closeEntry();
    }

    private static void text(ZipOutputStream zip, String path, String text) throws IOException {
        begin(zip, path);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static void begin(ZipOutputStream zip, String path) throws IOException {
        ZipEntry entry = new ZipEntry(path);
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
    }
}

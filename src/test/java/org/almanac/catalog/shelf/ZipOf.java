package org.almanac.catalog.shelf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Zips in words; a package that is right in everything is the beginning of most that are not. */
public final class ZipOf {

    private static final String CONTENT_TYPES = "<?xml version=\"1.0\" encoding=\"utf-8\"?><Types"
            + " xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\""
            + " ContentType=\"application/octet-stream\" /></Types>";

    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    private ZipOf() {}

    public static ZipOf nothing() {
        return new ZipOf();
    }

    /** A managed package with one option set. */
    public static ZipOf aPackage(String uniqueName, String version) {
        return nothing()
                .with("[Content_Types].xml", CONTENT_TYPES)
                .with("solution.xml", manifest(uniqueName, version, 1))
                .with("customizations.xml", customizations("ctso_color"));
    }

    public static String manifest(String uniqueName, String version, int managed) {
        return """
                <ImportExportXml version="9.2.0.0" SolutionPackageVersion="9.2" languagecode="1033" generatedBy="CrmLive">
                  <SolutionManifest>
                    <UniqueName>%1$s</UniqueName>
                    <LocalizedNames><LocalizedName description="The %1$s" languagecode="1033" /></LocalizedNames>
                    <Descriptions />
                    <Version>%2$s</Version>
                    <Managed>%3$d</Managed>
                    <Publisher>
                      <UniqueName>contoso</UniqueName>
                      <LocalizedNames><LocalizedName description="Contoso" languagecode="1033" /></LocalizedNames>
                      <Descriptions />
                      <EMailAddress></EMailAddress>
                      <SupportingWebsiteUrl></SupportingWebsiteUrl>
                      <CustomizationPrefix>ctso</CustomizationPrefix>
                      <CustomizationOptionValuePrefix>10000</CustomizationOptionValuePrefix>
                      <Addresses />
                    </Publisher>
                    <RootComponents><RootComponent type="9" schemaName="ctso_color" behavior="0" /></RootComponents>
                    <MissingDependencies />
                  </SolutionManifest>
                </ImportExportXml>""".formatted(uniqueName, version, managed);
    }

    public static String customizations(String optionSet) {
        return """
                <ImportExportXml xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
                  <Entities />
                  <Roles />
                  <Workflows />
                  <optionsets>
                    <optionset Name="%s" localizedName="Color">
                      <OptionSetType>picklist</OptionSetType>
                      <options><option value="100000000" /></options>
                    </optionset>
                  </optionsets>
                  <Languages><Language>1033</Language></Languages>
                </ImportExportXml>""".formatted(optionSet);
    }

    public ZipOf with(String name, String content) {
        return with(name, content.getBytes(StandardCharsets.UTF_8));
    }

    public ZipOf with(String name, byte[] content) {
        entries.put(name, content);
        return this;
    }

    public byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}

package org.almanac.dualwrite.backup;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.almanac.dualwrite.BackupManifest;
import org.almanac.environment.ComponentDefinition;
import org.almanac.environment.DefinitionFile;
import org.almanac.solution.ComponentBody;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.XmlElement;

/** The web resource that carries a manifest: XML data, type 4 in the platform's numbers. */
public final class BackupFile {

    /** As an export names it: below the folder that web resources are in. */
    static final String ROLE = "FileName";

    private static final String NAME = "_/almanac/tablemaps.xml";
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9]{1,7}_/almanac/tablemaps\\.xml");
    private static final String ELEMENT = "tablemapbackup";
    private static final String XML_DATA = "4";

    private BackupFile() {}

    /** Whether a component is the manifest of a backup. */
    public static boolean is(ComponentRef component) {
        return component.kind().name().equals("WebResource")
                && KEY.matcher(component.key()).matches();
    }

    static ComponentDefinition of(BackupManifest manifest, String prefix) {
        String name = prefix + NAME;
        String id =
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
        String path = "WebResources/" + name.replaceAll("\\W", "") + id.toUpperCase(java.util.Locale.ROOT);
        byte[] content =
                XmlElement.leaf(ELEMENT, BackupJson.write(manifest)).toText().getBytes(StandardCharsets.UTF_8);
        XmlElement resource = XmlElement.of(
                "WebResource",
                List.of(
                        XmlElement.leaf("WebResourceId", '{' + id + '}'),
                        XmlElement.leaf("Name", name),
                        XmlElement.leaf("DisplayName", "Table maps of the backup"),
                        XmlElement.leaf("WebResourceType", XML_DATA),
                        XmlElement.leaf("IntroducedVersion", "1.0.0.0"),
                        XmlElement.leaf("IsCustomizable", "1"),
                        XmlElement.leaf("CanBeDeleted", "1"),
                        XmlElement.leaf("IsHidden", "0"),
                        XmlElement.leaf(ROLE, '/' + path)));
        return new ComponentDefinition(
                ComponentRef.of("WebResource", name),
                name,
                null,
                resource.toText(),
                List.of(new DefinitionFile(ROLE, path, content)));
    }

    /** @param content of the file */
    static BackupManifest read(byte[] content) {
        ComponentBody body = ComponentBody.ofXml(new String(content, StandardCharsets.UTF_8));
        XmlElement element = XmlElement.parse(body.text());
        if (!element.name().equals(ELEMENT)) {
            throw BackupJson.unreadable("it is an element " + element.name(), null);
        }
        return BackupJson.read(element.text());
    }
}

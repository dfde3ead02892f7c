package org.almanac.environment.exporting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.almanac.environment.ExportOptions;
import org.almanac.solution.MissingDependency;
import org.almanac.solution.PackageManifest;

/** The manifest of an exported package. */
public final class ExportedManifest {

    private static final String PACKAGE_VERSION = "SolutionPackageVersion";
    private static final String PLATFORM_VERSION = "version";

    private ExportedManifest() {}

    /** @param missing what the components need beside each other */
    public static PackageManifest of(
            ExportSource source, ExportContent content, List<MissingDependency> missing, ExportOptions options) {
        return source.manifest()
                .withNames(source.solution().displayName(), source.publisher())
                .withVersion(source.solution().version())
                .withManaged(options.managed())
                .withContents(ExportedRoots.of(source, content), missing)
                .withRootAttributes(stamps(source, options));
    }

    /** As the platform names its exports (dataverse-semantics 5.2). */
    public static String fileName(PackageManifest manifest) {
        return String.join(
                        "_",
                        manifest.uniqueName(),
                        String.valueOf(manifest.version().major()),
                        String.valueOf(manifest.version().minor()),
                        String.valueOf(manifest.version().build()),
                        String.valueOf(manifest.version().revision()))
                + (manifest.managed() ? "_managed.zip" : ".zip");
    }

    /** The exporting platform's stamp; for an older target only the version of the package's format is older. */
    private static Map<String, String> stamps(ExportSource source, ExportOptions options) {
        String platform = source.environment().platformVersion();
        String target = options.targetVersion();
        Map<String, String> stamps = new LinkedHashMap<>(source.manifest().rootAttributes());
        stamps.remove("minimumversion");
        stamps.put(PACKAGE_VERSION, target == null ? platform : target);
        String build = stamps.getOrDefault(PLATFORM_VERSION, "");
        if (!build.startsWith(platform + ".")) {
            stamps.put(PLATFORM_VERSION, platform + ".0.0");
        }
        return stamps;
    }
}

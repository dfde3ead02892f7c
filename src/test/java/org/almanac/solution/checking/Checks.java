package org.almanac.solution.checking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.almanac.solution.CheckIssue;
import org.almanac.solution.CheckReport;
import org.almanac.solution.ComponentBody;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.PackageBuilder;
import org.almanac.solution.PackageComponent;
import org.almanac.solution.Placement;
import org.almanac.solution.ReadLimits;
import org.almanac.solution.SolutionChecker;
import org.almanac.solution.SolutionPackages;

/** Packages for the checker, and what it says about them. */
public final class Checks {

    private static final SolutionChecker CHECKER = SolutionChecker.standard();

    private Checks() {}

    /** An unmanaged package of Contoso that no rule has anything against. */
    public static PackageBuilder clean() {
        return PackageBuilder.solution("ContosoClean").version("1.2.0.0").managed(false);
    }

    /** The clean package with a component from XML; the key is made from the container and the number. */
    public static PackageBuilder with(PackageBuilder builder, String kind, String key, String container, String xml) {
        return builder.component(new PackageComponent(
                ComponentRef.of(kind, key),
                key,
                null,
                null,
                ComponentBody.ofXml(xml),
                new Placement(container, 0, Map.of()),
                List.of()));
    }

    public static PackageBuilder script(String text) {
        return clean().webResource("ctso_/main.js", ("'use strict';\n" + text).getBytes(StandardCharsets.UTF_8));
    }

    public static CheckReport report(PackageBuilder builder) {
        return report(builder.toBytes());
    }

    public static CheckReport report(byte[] zip) {
        try {
            Path file = Files.createTempFile("checked", ".zip");
            try {
                Files.write(file, zip);
                try (var opened = SolutionPackages.open(file, ReadLimits.standard())) {
                    return CHECKER.check(opened);
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<CheckIssue> issues(byte[] zip, String rule) {
        return report(zip).issues().stream()
                .filter(issue -> issue.rule().equals(rule))
                .toList();
    }
}

package org.almanac.web.packages;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.almanac.catalog.ShelvedPackage;
import org.almanac.web.form.FindingView;

/** A package on the shelf. */
@Schema(name = "Package", description = "A package on the shelf")
record PackageView(
        @Schema(description = "SHA-256 of the file") String id,
        @Schema(example = "ContosoCore") String uniqueName,
        String displayName,

        @Schema(description = "As written in the package", example = "1.0.0.0")
        String version,

        boolean managed,

        @Schema(description = "Unique name of the publisher", example = "contoso")
        String publisher,

        @Schema(description = "How many components it has") int components,

        @Schema(description = "How many components outside of it its manifest names")
        int missingDependencies,

        List<FindingView> findings,
        @Schema(description = "Bytes of the file") long size,
        Instant uploadedAt,
        String uploadedBy) {

    PackageView {
        findings = List.copyOf(findings);
    }

    static PackageView of(ShelvedPackage shelved) {
        return new PackageView(
                shelved.id().hex(),
                shelved.uniqueName(),
                shelved.displayName(),
                shelved.version().text(),
                shelved.managed(),
                shelved.publisher().uniqueName(),
                shelved.components(),
                shelved.missingDependencies(),
                shelved.findings().stream().map(FindingView::of).toList(),
                shelved.size(),
                shelved.uploadedAt(),
                shelved.uploadedBy());
    }
}

package org.almanac.web.packages;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;
import static org.springframework.http.MediaType.MULTIPART_FORM_DATA_VALUE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.almanac.catalog.Catalog;
import org.almanac.catalog.ShelvedPackage;
import org.almanac.process.Group;
import org.almanac.solution.SolutionPackages;
import org.almanac.web.Caller;
import org.almanac.web.access.Allowed;
import org.almanac.web.form.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The package shelf. */
@RestController
@RequestMapping("/api/packages")
@Tag(name = "packages", description = "The package shelf")
class PackageController {

    static final String ZIP = "application/zip";
    static final String CABINET = "application/vnd.ms-cab-compressed";

    private final Catalog catalog;

    PackageController(Catalog catalog) {
        this.catalog = catalog;
    }

    @PostMapping(consumes = MULTIPART_FORM_DATA_VALUE, produces = APPLICATION_JSON_VALUE)
    @Allowed({Group.OPERATORS, Group.ADMINISTRATORS})
    @Operation(
            summary = "Uploads a package",
            description =
                    "The same content twice is one package. A file that is no valid package leaves nothing behind.")
    @ApiResponse(responseCode = "201", description = "On the shelf", useReturnTypeSchema = true)
    ResponseEntity<PackageView> upload(
            @Parameter(description = "The .zip or .cab as the export made it") @RequestPart("file") MultipartFile file,
            Caller caller)
            throws IOException {
        try (var content = file.getInputStream()) {
            var shelved = catalog.shelve(content, caller.name());
            return ResponseEntity.created(URI.create("/api/packages/" + shelved.id()))
                    .body(PackageView.of(shelved));
        }
    }

    @GetMapping(produces = APPLICATION_JSON_VALUE)
    @Operation(summary = "Packages by unique name, then version from the newest")
    ResponseEntity<List<PackageView>> list(
            @Parameter(description = "Id of the last package of the page before")
                    @RequestParam(required = false)
                    @Nullable
                    String after,
            @Parameter(description = "1 to 1000") @RequestParam(defaultValue = Page.DEFAULT_LIMIT) int limit) {
        var shelf = catalog.list();
        var page = shelf.stream()
                .skip(placeOf(after, shelf))
                .limit(Page.limit(limit))
                .map(PackageView::of)
                .toList();
        return Page.of(page, limit, PackageView::id);
    }

    private long placeOf(@Nullable String after, List<ShelvedPackage> shelf) {
        return after == null ? 0 : shelf.indexOf(catalog.resolve(after)) + 1L;
    }

    @GetMapping(path = "/{id}", produces = APPLICATION_JSON_VALUE)
    @Operation(summary = "One package")
    PackageView get(
            @Parameter(description = "Id, unique name (the newest version) or uniqueName@version") @PathVariable
                    String id) {
        return PackageView.of(catalog.resolve(id));
    }

    @GetMapping(
            path = "/{id}/content",
            produces = {ZIP, CABINET})
    @Operation(summary = "The zip or cabinet as it was uploaded")
    @ApiResponse(
            responseCode = "200",
            description = "The file",
            content = {
                @Content(mediaType = ZIP, schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = CABINET, schema = @Schema(type = "string", format = "binary"))
            })
    ResponseEntity<Resource> content(@PathVariable String id) {
        var shelved = catalog.resolve(id);
        var file = catalog.file(shelved.id());
        boolean cabinet = SolutionPackages.isCabinet(file);
        var disposition = ContentDisposition.attachment()
                .filename(fileName(shelved) + (cabinet ? ".cab" : ".zip"))
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .eTag(shelved.id().hex())
                .contentType(MediaType.parseMediaType(cabinet ? CABINET : ZIP))
                .body(new FileSystemResource(file));
    }

    /** As the platform names its exports; only characters that no file system and no header takes amiss. */
    private static String fileName(ShelvedPackage shelved) {
        String name = shelved.uniqueName() + "_" + shelved.version().text().replace('.', '_');
        return name.replaceAll("[^A-Za-z0-9_-]", "_") + (shelved.managed() ? "_managed" : "");
    }
}

package org.almanac.web.environments;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.almanac.environment.ExportOptions;
import org.almanac.environment.ExportResult;
import org.almanac.environment.Exporting;
import org.almanac.environment.Progress;
import org.almanac.environment.SettingsGroup;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.process.Group;
import org.almanac.target.Targets;
import org.almanac.web.access.Allowed;
import org.almanac.web.form.Fields;
import org.almanac.web.form.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Makes the package of a solution while the caller waits; the process {@code export-solution} does more and takes longer. */
@RestController
@RequestMapping(path = "/api/environments/{environment}/solutions")
@Tag(name = "environments")
class ExportController {

    private static final String ZIP = "application/zip";

    private final Targets targets;
    private final Exporting exporting;

    ExportController(Targets targets, Exporting exporting) {
        this.targets = targets;
        this.exporting = exporting;
    }

    @GetMapping(path = "/{uniqueName}/package", produces = ZIP)
    @Allowed({Group.OPERATORS, Group.ADMINISTRATORS})
    @Operation(
            summary = "Exports a solution as a package",
            description = "Only what is published goes out. The header Almanac-Warnings counts what stayed behind, the"
                    + " header Almanac-Missing-Dependencies what the package needs beside itself.")
    @ApiResponse(
            responseCode = "200",
            description = "The zip",
            content = @Content(mediaType = ZIP, schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<Resource> export(
            @PathVariable String environment,
            @PathVariable String uniqueName,
            @RequestParam(defaultValue = "false") boolean managed,
            @Parameter(description = "Groups of system settings, such as General,Calendar")
                    @RequestParam(required = false)
                    @Nullable
                    List<String> settings,
            @Parameter(description = "Raises the last number of the solution's version before")
                    @RequestParam(defaultValue = "false")
                    boolean raiseVersion,
            @Parameter(description = "Format of an older platform, such as 9.1")
                    @RequestParam(required = false)
                    @Nullable
                    String targetVersion)
            throws IOException {
        var name = Fields.environment(environment);
        targets.of(name);
        var options = new ExportOptions(uniqueName, managed, groups(settings), targetVersion, raiseVersion);
        Path file = Files.createTempFile("export", ".zip");
        try {
            ExportResult result = exporting.export(name, options, file, "rest/" + UUID.randomUUID(), Progress.SILENT);
            return answer(result, file);
        } catch (RuntimeException | IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private static ResponseEntity<Resource> answer(ExportResult result, Path file) throws IOException {
        long size = Files.size(file);
        var disposition =
                ContentDisposition.attachment().filename(result.fileName()).build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("Almanac-Warnings", String.valueOf(result.warnings().size()))
                .header(
                        "Almanac-Missing-Dependencies",
                        String.valueOf(result.missing().size()))
                .contentLength(size)
                .contentType(MediaType.parseMediaType(ZIP))
                .body(new InputStreamResource(Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE)));
    }

    private static Set<SettingsGroup> groups(@Nullable List<String> names) {
        Set<SettingsGroup> groups = EnumSet.noneOf(SettingsGroup.class);
        if (names != null) {
            names.forEach(name -> groups.add(SettingsGroup.named(name).orElseThrow(() -> unknown(name))));
        }
        return groups;
    }

    private static BadInput unknown(String name) {
        String allowed = Arrays.stream(SettingsGroup.values())
                .map(SettingsGroup::shortName)
                .collect(Collectors.joining(", "));
        return new BadInput(
                ErrorCode.MALFORMED_REQUEST,
                "'" + Words.shown(name) + "' is no group of settings; there are " + allowed + ".",
                "settings");
    }
}

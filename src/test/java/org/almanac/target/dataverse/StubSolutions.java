package org.almanac.target.dataverse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.almanac.environment.Customizations;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.ExportOptions;
import org.almanac.environment.Exporting;
import org.almanac.environment.ImportMode;
import org.almanac.environment.ImportOptions;
import org.almanac.environment.Importing;
import org.almanac.environment.InstalledSolution;
import org.almanac.environment.Inventory;
import org.almanac.environment.Plan;
import org.almanac.environment.Planning;
import org.almanac.environment.Progress;
import org.almanac.environment.SolutionFields;
import org.almanac.environment.StagedPackage;
import org.almanac.environment.StagedPackages;
import org.almanac.environment.Uninstalling;
import org.almanac.environment.UnmanagedSolutions;
import org.almanac.problem.AlmanacException;
import org.almanac.solution.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** What the stand-in does to solutions, in an embedded environment of its own. */
final class StubSolutions {

    private final ApplicationContext context;
    private final EnvironmentName name;
    private final Path folder;
    private final Map<String, Path> exports = new HashMap<>();

    /** @param name of an embedded environment */
    StubSolutions(ApplicationContext context, EnvironmentName name, Path folder) {
        this.context = context;
        this.name = name;
        this.folder = folder;
    }

    EnvironmentName name() {
        return name;
    }

    List<ObjectNode> rows() {
        return context.getBean(Inventory.class).solutions(name).stream()
                .map(StubSolutions::row)
                .toList();
    }

    private static ObjectNode row(InstalledSolution solution) {
        return StubPlatform.node()
                .put(
                        "solutionid",
                        UUID.nameUUIDFromBytes(bytes(solution.uniqueName())).toString())
                .put("uniquename", solution.uniqueName())
                .put("friendlyname", solution.displayName())
                .put("version", solution.version().text())
                .put("ismanaged", solution.managed())
                .put("installedon", solution.installedOn().toString())
                .put("updatedon", solution.updatedOn().toString())
                .put("_publisherid_value", publisherId(solution).toString());
    }

    private static UUID publisherId(InstalledSolution solution) {
        return UUID.nameUUIDFromBytes(bytes(solution.publisher().uniqueName()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A new version of an unmanaged one. */
    StubAnswer change(String relative, JsonNode body) {
        String solution = rows().stream()
                .filter(row -> relative.contains(row.path("solutionid").asText()))
                .map(row -> row.path("uniquename").asText())
                .findFirst()
                .orElseThrow();
        context.getBean(UnmanagedSolutions.class)
                .change(
                        name,
                        solution,
                        new SolutionFields(null, null, body.path("version").asText()),
                        "change");
        return StubAnswer.nothing();
    }

    @Nullable
    ObjectNode publisher(UUID id) {
        return context.getBean(Inventory.class).solutions(name).stream()
                .filter(solution -> publisherId(solution).equals(id))
                .findFirst()
                .map(InstalledSolution::publisher)
                .map(publisher -> StubPlatform.node()
                        .put("uniquename", publisher.uniqueName())
                        .put("friendlyname", publisher.displayName())
                        .put("customizationprefix", publisher.prefix())
                        .put("customizationoptionvalueprefix", publisher.optionValuePrefix()))
                .orElse(null);
    }

    /** Unique name of what a message is about. */
    String about(String message, JsonNode body) {
        if (body.has("CustomizationFile")) {
            String unique = staged(body).manifest().uniqueName();
            return body.path("HoldingSolution").asBoolean() ? unique + "_Upgrade" : unique;
        }
        return body.path("SolutionUniqueName")
                .asText(body.path("UniqueName").asText(body.path("SolutionName").asText("Default")));
    }

    /** @return what the platform says of a failure; null for none */
    @Nullable
    ObjectNode carryOut(String message, JsonNode body, String operation) {
        try {
            perform(message, body, operation);
            return null;
        } catch (AlmanacException e) {
            String number = e.items().isEmpty()
                    ? "0x80048033"
                    : e.items().get(0).code().startsWith("0x")
                            ? e.items().get(0).code()
                            : "0x80048033";
            return StubPlatform.node()
                    .put("message", e.getMessage())
                    .put("friendlymessage", e.getMessage())
                    .put("errorcode", Integer.parseUnsignedInt(number.substring(2), 16));
        }
    }

    private void perform(String message, JsonNode body, String operation) {
        switch (message) {
            case "UninstallSolutionAsync" -> {
                Uninstalling uninstalling = context.getBean(Uninstalling.class);
                String solution = body.path("SolutionUniqueName").asText();
                Sha256 plan = uninstalling.plan(name, solution).planHash();
                uninstalling.apply(name, solution, plan, operation, Progress.SILENT);
            }
            case "PublishAllXmlAsync" -> context.getBean(Importing.class).publishAll(name, operation);
            case "ExportSolutionAsync" -> export(body, operation);
            default -> importPackage(message, body, operation);
        }
    }

    private void importPackage(String message, JsonNode body, String operation) {
        ImportMode mode = message.equals("StageAndUpgradeAsync")
                ? ImportMode.UPGRADE
                : body.path("HoldingSolution").asBoolean() ? ImportMode.STAGE : ImportMode.AUTO;
        ImportOptions options = new ImportOptions(
                mode,
                body.path("OverwriteUnmanagedCustomizations").asBoolean()
                        ? Customizations.OVERWRITE
                        : Customizations.MAINTAIN,
                body.path("PublishWorkflows").asBoolean());
        StagedPackage staged = staged(body);
        Plan plan = context.getBean(Planning.class).plan(name, staged, options);
        context.getBean(Importing.class).apply(name, staged, options, plan.planHash(), operation, Progress.SILENT);
    }

    private void export(JsonNode body, String operation) {
        Path file = folder.resolve(operation + ".zip");
        ExportOptions options = ExportOptions.of(
                body.path("SolutionName").asText(), body.path("Managed").asBoolean());
        context.getBean(Exporting.class).export(name, options, file, operation, Progress.SILENT);
        exports.put(operation, file);
    }

    String exported(String job) {
        try {
            return Base64.getEncoder().encodeToString(Files.readAllBytes(exports.get(job)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private StagedPackage staged(JsonNode body) {
        try {
            byte[] zip =
                    Base64.getDecoder().decode(body.path("CustomizationFile").asText());
            Sha256 id = Sha256.of(zip);
            return context.getBean(StagedPackages.class).stage(id, Files.write(folder.resolve(id.hex() + "-in"), zip));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

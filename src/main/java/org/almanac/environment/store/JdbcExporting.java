package org.almanac.environment.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.ExportCondition;
import org.almanac.environment.ExportOptions;
import org.almanac.environment.ExportResult;
import org.almanac.environment.Exporting;
import org.almanac.environment.Progress;
import org.almanac.environment.exporting.ContentSelection;
import org.almanac.environment.exporting.DeclaredAndNamed;
import org.almanac.environment.exporting.ExportContent;
import org.almanac.environment.exporting.ExportSource;
import org.almanac.environment.exporting.ExportedComponent;
import org.almanac.environment.exporting.ExportedManifest;
import org.almanac.environment.exporting.MissingDependencyFinder;
import org.almanac.environment.settings.SettingCatalogue;
import org.almanac.environment.state.SolutionState;
import org.almanac.environment.store.PackageFrames.Framed;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.Refusal;
import org.almanac.solution.ComponentFile;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.Finding;
import org.almanac.solution.MissingDependency;
import org.almanac.solution.PackageFrame;
import org.almanac.solution.PackageManifest;
import org.almanac.solution.PackageWriter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what goes out, writes the file and the history. */
@Component
class JdbcExporting implements Exporting {

    private static final double READ = 40;

    private final EnvironmentRows environments;
    private final ExportReading reading;
    private final RaisedVersion versions;
    private final PackageFrames frames;
    private final PlacedComponents placed;
    private final SettingRows settings;
    private final Contents contents;
    private final HistoryRows history;
    private final Clock clock;
    private final ObjectProvider<ExportCondition> conditions;
    private final MissingDependencyFinder dependencies = new DeclaredAndNamed();

    JdbcExporting(
            EnvironmentRows environments,
            ExportReading reading,
            RaisedVersion versions,
            PackageFrames frames,
            PlacedComponents placed,
            SettingRows settings,
            Contents contents,
            HistoryRows history,
            Clock clock,
            ObjectProvider<ExportCondition> conditions) {
        this.environments = environments;
        this.reading = reading;
        this.versions = versions;
        this.frames = frames;
        this.placed = placed;
        this.settings = settings;
        this.contents = contents;
        this.history = history;
        this.clock = clock;
        this.conditions = conditions;
    }

    @Override
    @Transactional
    public ExportResult export(
            EnvironmentName environment, ExportOptions options, Path target, String operationKey, Progress progress) {
        Instant started = clock.instant();
        EnvironmentRow row = environments.lock(environment);
        SolutionState found = reading.solution(row, options);
        SolutionState solution = options.raiseVersion() ? versions.of(row, found, operationKey) : found;
        Optional<Framed> framed = frames.find(solution.manifest());
        ExportSource source = reading.read(row, solution, framed);
        ExportContent content = ContentSelection.of(source, options.managed());
        List<Finding> warnings = warnings(environment, solution, content);
        List<MissingDependency> missing = dependencies.missing(source, content);
        PackageManifest manifest = ExportedManifest.of(source, content, missing, options);
        progress.at(READ);
        write(row, options, manifest, framed, content, target);
        progress.at(100);
        history.exported(row.id(), manifest, content.components().size(), started, operationKey);
        return new ExportResult(manifest, ExportedManifest.fileName(manifest), missing, warnings);
    }

    private List<Finding> warnings(EnvironmentName environment, SolutionState solution, ExportContent content) {
        List<Finding> warnings = new ArrayList<>(content.warnings());
        Set<ComponentRef> components =
                content.components().stream().map(ExportedComponent::ref).collect(Collectors.toSet());
        conditions
                .orderedStream()
                .forEach(condition -> warnings.addAll(condition.check(environment, solution.uniqueName(), components)));
        return warnings;
    }

    private void write(
            EnvironmentRow row,
            ExportOptions options,
            PackageManifest manifest,
            Optional<Framed> framed,
            ExportContent content,
            Path target) {
        PackageFrame frame = framed.map(Framed::frame)
                .orElseGet(() -> PackageFrame.of(language(row)))
                .withSettings(carried(row, options));
        long largest = row.environment().governance().largestPackage();
        boolean whole = false;
        try (LimitedFile out = new LimitedFile(target, largest, manifest.uniqueName())) {
            PackageWriter.write(manifest, frame, placed.of(content, framed, options.managed()), this::open, out);
            whole = true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (!whole) {
                delete(target);
            }
        }
    }

    private static int language(EnvironmentRow row) {
        List<Integer> languages = row.environment().governance().languages();
        return languages.isEmpty() ? 1033 : languages.get(0);
    }

    private Map<String, String> carried(EnvironmentRow row, ExportOptions options) {
        return options.settingsGroups().isEmpty()
                ? Map.of()
                : SettingCatalogue.carried(options.settingsGroups(), settings.all(row.id()));
    }

    private InputStream open(ComponentFile file) {
        return contents.open(file.hash())
                .orElseThrow(() -> new Refusal(
                        ErrorCode.EXPORT_INCOMPLETE,
                        "The file " + file.path()
                                + " of the solution is not in the store. Import the package that brought"
                                + " it once more.",
                        file.path()));
    }

    private static void delete(Path target) {
        try {
            Files.deleteIfExists(target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.almanac.process.tablemaps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DualWriteFormsTest {

    private static final Path FOLDER = Path.of("processes");
    private static final Pattern FORM = Pattern.compile("formKey=\"embedded:deployment:([^\"]+)\"");
    private static final Pattern CREATED = Pattern.compile("createVariable\\(\\{ name: '(\\w+)'");
    private static final Pattern FETCHED = Pattern.compile("fetchVariable\\('(\\w+)'\\)");
    private static final Pattern MODEL = Pattern.compile("ng-model=\"(?:start|answer)\\.(\\w+)\"");
    private static final Pattern LABEL = Pattern.compile("<label for=\"([\\w-]+)\"");
    private static final Pattern ID = Pattern.compile("<(?:select|input|textarea) id=\"([\\w-]+)\"");

    /** A form, and what its process takes from it beside environment and reason. */
    private record StartFormOf(String form, Set<String> variables) {}

    static Stream<StartFormOf> startForms() {
        Set<String> deploying = new HashSet<>(MapsOrder.VARIABLES);
        deploying.addAll(Set.of("package", "mode"));
        return Stream.of(
                new StartFormOf("start-deploy-table-maps.html", deploying),
                new StartFormOf(
                        "start-restore.html",
                        Set.of("package", RestoreTableMaps.STATES, MapsOrder.DEPENDENTS, MapsOrder.INITIAL_SYNC)),
                new StartFormOf(
                        "start-set-up-dual-write.html",
                        Set.of(SetUpDualWrite.PACKAGES, SetUpDualWrite.FINANCE, SetUpDualWrite.COMPANIES)),
                new StartFormOf("start-upgrade-dual-write.html", Set.of()),
                new StartFormOf(
                        "start-back-up.html",
                        Set.of(BackUpTableMaps.SOLUTION, BackUpTableMaps.PUBLISHER, BackUpTableMaps.MANAGED)));
    }

    @ParameterizedTest
    @MethodSource("startForms")
    void aStartFormBringsWhatItsProcessTakesAndNothingElse(StartFormOf start) throws IOException {
        Set<String> expected = new TreeSet<>(start.variables());
        expected.addAll(Set.of("environment", "reason"));
        String form = Files.readString(FOLDER.resolve(start.form()));

        assertThat(found(CREATED, form)).isEqualTo(expected);
        assertThat(found(MODEL, form)).isEqualTo(expected);
    }

    @Test
    void theFormsOfTasksShowAndSubmitTheirVariables() throws IOException {
        assertThat(found(FETCHED, Files.readString(FOLDER.resolve("decide-sync.html"))))
                .contains(MapVariables.SYNC_QUESTIONS.name());
        assertThat(found(CREATED, Files.readString(FOLDER.resolve("decide-sync.html"))))
                .containsExactly(MapVariables.SYNC_DECISION.name());
        assertThat(found(CREATED, Files.readString(FOLDER.resolve("decide-paused.html"))))
                .containsExactly(MapVariables.PAUSED_DECISION.name());
        assertThat(found(FETCHED, Files.readString(FOLDER.resolve("provide-connections.html"))))
                .contains(MapVariables.CONNECTIONS_MISSING.name());
    }

    @Test
    void everyFormThatAProcessNamesIsThereAndNoOther() throws IOException {
        Set<String> named = new TreeSet<>();
        for (Path model : files(".bpmn")) {
            named.addAll(found(FORM, Files.readString(model)));
        }

        assertThat(files(".html").stream().map(file -> file.getFileName().toString()))
                .containsExactlyInAnyOrderElementsOf(named);
    }

    @Test
    void everyLabelBelongsToAField() throws IOException {
        for (Path file : files(".html")) {
            String form = Files.readString(file);
            assertThat(found(ID, form)).as(file.toString()).containsAll(found(LABEL, form));
        }
    }

    private static List<Path> files(String ending) throws IOException {
        try (Stream<Path> all = Files.list(FOLDER)) {
            return all.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    private static Set<String> found(Pattern pattern, String text) {
        Set<String> names = new TreeSet<>();
        pattern.matcher(text).results().forEach(match -> names.add(match.group(1)));
        return names;
    }
}

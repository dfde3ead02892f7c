package org.almanac.environment.merging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.almanac.problem.BadInput;
import org.almanac.solution.ComponentBody;
import org.almanac.solution.ComponentKinds;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.MergeRule;
import org.almanac.solution.ReadLimits;
import org.almanac.solution.SolutionPackage;
import org.almanac.solution.SolutionPackages;
import org.almanac.solution.SolutionVersion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RealPackagesMergeTest {

    private final Path folder = Path.of(System.getProperty("almanac.corpus", "no-corpus"));

    /** Components that merge, by what they are, in one version of a solution. */
    private record Version(String solution, SolutionVersion version, Map<ComponentRef, ComponentBody> bodies) {}

    @BeforeEach
    void theFolderOfRealPackagesIsThere() {
        assumeTrue(Files.isRegularFile(folder.resolve("index.csv")), "no real packages in " + folder);
    }

    @Test
    void everyDefinitionMergesOverItsPreviousVersionOrItself() throws IOException {
        Map<MergeRule, Integer> merged = new EnumMap<>(MergeRule.class);
        Map<String, Version> previous = new HashMap<>();
        for (Version version : versions()) {
            Version before = previous.getOrDefault(version.solution(), version);
            version.bodies().forEach((ref, body) -> {
                MergeRule rule = rule(ref);
                ComponentBody below = before.bodies().getOrDefault(ref, body);
                merges(rule, below, body);
                merged.merge(rule, 1, Integer::sum);
            });
            previous.put(version.solution(), version);
        }

        assertThat(merged)
                .containsOnlyKeys(
                        MergeRule.FORM, MergeRule.SITE_MAP, MergeRule.RIBBON, MergeRule.APP, MergeRule.OPTION_SET);
        assertThat(merged.get(MergeRule.FORM)).isGreaterThan(600);
        assertThat(merged.get(MergeRule.SITE_MAP)).isGreaterThan(50);
    }

    private static void merges(MergeRule rule, ComponentBody below, ComponentBody body) {
        MergedDefinition over = Merging.effective(
                rule, List.of(new LayerDefinition("Below", below), new LayerDefinition("Above", body)));
        ComponentBody whole = Merging.effective(rule, List.of(new LayerDefinition("Below", below)))
                .body();
        ComponentBody full = Merging.effective(rule, List.of(new LayerDefinition("Above", body)))
                .body();

        assertThat(over.body().properties().keySet()).containsAll(over.winners().keySet());
        assertThat(Merging.isDelta(rule, over.body())).as(over.body().text()).isEqualTo(rule == MergeRule.RIBBON);
        assertThat(Merging.isDelta(rule, body))
                .isEqualTo(rule == MergeRule.RIBBON || body.text().contains(" solutionaction="));
        comesBack(rule, whole, full);
    }

    /** Of a real definition, too, the difference makes the definition again. */
    private static void comesBack(MergeRule rule, ComponentBody below, ComponentBody full) {
        ComponentBody delta = Merging.delta(rule, below, full);
        MergedDefinition again = Merging.effective(
                rule, List.of(new LayerDefinition("Below", below), new LayerDefinition("Above", delta)));
        Map<String, String> properties = again.body().properties();

        assertThat(again.conflicts()).isEmpty();
        full.properties()
                .forEach((name, value) -> assertThat(inOrder(rule, properties.getOrDefault(name, "(none)")))
                        .isEqualTo(inOrder(rule, value)));
    }

    /** New elements of a site map come to the end, so that their order is not compared. */
    private static String inOrder(MergeRule rule, String value) {
        return rule == MergeRule.SITE_MAP && value.startsWith("<")
                ? MergingProperties.sorted("<all>" + value + "</all>").toText()
                : value;
    }

    /** The solutions in the order of their versions. */
    private List<Version> versions() throws IOException {
        List<Version> versions = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".zip")).sorted().toList()) {
                try (SolutionPackage read = SolutionPackages.open(file, ReadLimits.standard())) {
                    versions.add(version(read));
                } catch (BadInput e) {
                    assertThat(e).hasMessageContaining("manifest below the root");
                }
            }
        }
        versions.sort((a, b) -> a.version().compareTo(b.version()));
        return versions;
    }

    private static Version version(SolutionPackage read) throws IOException {
        Map<ComponentRef, ComponentBody> bodies = new TreeMap<>();
        read.forEachComponent(component -> {
            if (rule(component.ref()) != MergeRule.TOP_WINS && component.body() != null) {
                bodies.put(component.ref(), Objects.requireNonNull(component.body()));
            }
        });
        String solution = read.manifest().uniqueName().toLowerCase(Locale.ROOT)
                + read.manifest().managed();
        return new Version(solution, read.manifest().version(), bodies);
    }

    private static MergeRule rule(ComponentRef ref) {
        return ComponentKinds.describe(ref.kind()).mergeRule();
    }
}

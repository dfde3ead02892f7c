package org.almanac.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Each scenario of the references has a test, which says so in a comment above it: {@code // scenario 57} for solutions, {@code // map
 * scenario 49} for dual-write and order management. Two documents list them; {@code -Dalmanac.docs.update=true} writes the lists.
 */
class ScenarioDocumentTest {

    private static final Path OF_SOLUTIONS = Path.of("docs", "dataverse-coverage.md");
    private static final Path OF_TABLE_MAPS = Path.of("docs", "dual-write-coverage.md");

    private final ScenarioDocument solutions = new ScenarioDocument(OF_SOLUTIONS, "// scenario");
    private final ScenarioDocument tableMaps = new ScenarioDocument(OF_TABLE_MAPS, "// map scenario");

    @Test
    void everyScenarioOfSolutionsHasATest() {
        List<Integer> expected = Stream.of(
                        IntStream.rangeClosed(1, 86), IntStream.rangeClosed(90, 98), IntStream.rangeClosed(101, 105))
                .flatMap(IntStream::boxed)
                .toList();
        assertThat(solutions.scenarios().keySet()).containsAll(expected);
    }

    @Test
    void everyScenarioOfTableMapsAndOrderManagementHasATest() {
        assertThat(tableMaps.scenarios().keySet())
                .containsAll(IntStream.rangeClosed(1, 72).boxed().toList());
    }

    @Test
    void theDocumentOfSolutionsListsTheTestOfEachScenario() throws IOException {
        String expected = solutions.expected();
        assertThat(OF_SOLUTIONS)
                .as("run the tests with -Dalmanac.docs.update=true to write it")
                .hasContent(expected);
    }

    @Test
    void theDocumentOfTableMapsListsTheTestOfEachScenario() throws IOException {
        String expected = tableMaps.expected();
        assertThat(OF_TABLE_MAPS)
                .as("run the tests with -Dalmanac.docs.update=true to write it")
                .hasContent(expected);
    }
}

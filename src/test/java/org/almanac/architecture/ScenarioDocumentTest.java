package org.almanac.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Each scenario of the reference on solution semantics has a test, which says so in a comment above it ({@code // scenario 57});
 * {@code docs/dataverse-coverage.md} lists them. {@code -Dalmanac.docs.update=true} writes the list.
 */
class ScenarioDocumentTest {

    private static final Path DOCUMENT = Path.of("docs", "dataverse-coverage.md");
    private static final Path TESTS = Path.of("src", "test", "java");
    private static final String MARK = "<!-- made by ScenarioDocumentTest -->\n";
    private static final Pattern MARKED =
            Pattern.compile("// scenarios? ([0-9][^\\n]*)\\n(?:(?!\\n\\n)[\\s\\S])*?\\bvoid (\\w+)\\(");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    @Test
    void everyScenarioOfSolutionsHasATest() {
        List<Integer> expected = Stream.of(
                        IntStream.rangeClosed(1, 69),
                        IntStream.of(80),
                        IntStream.rangeClosed(90, 98),
                        IntStream.rangeClosed(101, 105))
                .flatMap(IntStream::boxed)
                .toList();
        assertThat(scenarios().keySet()).containsAll(expected);
    }

    @Test
    void theDocumentListsTheTestOfEachScenario() throws IOException {
        String text = Files.readString(DOCUMENT);
        String before = text.substring(0, text.indexOf(MARK) + MARK.length());
        if (Boolean.getBoolean("almanac.docs.update")) {
            Files.writeString(DOCUMENT, before + table());
        }
        assertThat(DOCUMENT)
                .as("run the tests with -Dalmanac.docs.update=true to write it")
                .hasContent(before + table());
    }

    private static String table() {
        return scenarios().entrySet().stream()
                .map(entry -> "| " + entry.getKey() + " | " + String.join("<br>", entry.getValue()) + " |")
                .collect(Collectors.joining("\n", "\n| scenario | tests |\n|---|---|\n", "\n"));
    }

    private static Map<Integer, TreeSet<String>> scenarios() {
        Map<Integer, TreeSet<String>> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(TESTS)) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> read(file, found));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static void read(Path file, Map<Integer, TreeSet<String>> found) {
        String name = file.getFileName().toString().replace(".java", "");
        try {
            Matcher marked = MARKED.matcher(Files.readString(file));
            while (marked.find()) {
                String numbers = marked.group(1).split(",? (?!and |\\d)", 2)[0];
                String test = "`" + name + "`: " + sentence(marked.group(2));
                NUMBER.matcher(numbers)
                        .results()
                        .map(MatchResult::group)
                        .map(Integer::valueOf)
                        .forEach(number -> found.computeIfAbsent(number, n -> new TreeSet<>())
                                .add(test));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code aPatchGoesAlone} as people say it. */
    private static String sentence(String method) {
        return method.replaceAll("(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}

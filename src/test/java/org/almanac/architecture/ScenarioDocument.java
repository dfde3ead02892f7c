package org.almanac.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A document that lists the test of each scenario. A test says in a comment above it which scenarios it shows, such as {@code //
 * scenario 57}.
 */
final class ScenarioDocument {

    private static final Path TESTS = Path.of("src", "test", "java");
    private static final String MARK = "<!-- made by ScenarioDocumentTest -->\n";
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final Path document;
    private final Pattern marked;

    /** @param comment what the comments above the tests begin with, such as {@code // scenario} */
    ScenarioDocument(Path document, String comment) {
        this.document = document;
        this.marked = Pattern.compile(comment + "s? ([0-9][^\\n]*)\\n(?:(?!\\n\\n)[\\s\\S])*?\\bvoid (\\w+)\\(");
    }

    /** What the document should be; it is written if {@code -Dalmanac.docs.update=true} says so. */
    String expected() throws IOException {
        String text = Files.readString(document);
        String expected = text.substring(0, text.indexOf(MARK) + MARK.length()) + table();
        if (Boolean.getBoolean("almanac.docs.update")) {
            Files.writeString(document, expected);
        }
        return expected;
    }

    private String table() {
        return scenarios().entrySet().stream()
                .map(entry -> "| " + entry.getKey() + " | " + String.join("<br>", entry.getValue()) + " |")
                .collect(Collectors.joining("\n", "\n| scenario | tests |\n|---|---|\n", "\n"));
    }

    /** Tests in words by the number of the scenario. */
    Map<Integer, TreeSet<String>> scenarios() {
        Map<Integer, TreeSet<String>> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(TESTS)) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> read(file, found));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private void read(Path file, Map<Integer, TreeSet<String>> found) {
        String name = file.getFileName().toString().replace(".java", "");
        try {
            Matcher matcher = marked.matcher(Files.readString(file));
            while (matcher.find()) {
                String numbers = matcher.group(1).split(",? (?!and |\\d)", 2)[0];
                String test = "`" + name + "`: " + sentence(matcher.group(2));
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

package org.almanac.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Files stay small. A line of code is one that is neither blank nor a comment, an import or the package's name. */
class SourceSizeTest {

    private static final Path SOURCES = Path.of("src");
    private static final int LARGEST = 400;
    private static final int MEDIAN = 40;

    @Test
    void filesStaySmall(TestReporter reporter) throws IOException {
        var sizes = sizes();
        var sorted = sizes.values().stream().sorted().toList();
        var median = sorted.get(sorted.size() / 2);
        reporter.publishEntry(Map.of(
                "files", String.valueOf(sorted.size()),
                "median", String.valueOf(median),
                "90 percent", String.valueOf(sorted.get(sorted.size() * 9 / 10)),
                "largest", String.valueOf(sorted.get(sorted.size() - 1))));

        assertThat(sizes).allSatisfy((file, lines) -> assertThat(lines).as(file).isLessThanOrEqualTo(LARGEST));
        assertThat(median).isLessThan(MEDIAN);
    }

    private static Map<String, Integer> sizes() throws IOException {
        var sizes = new TreeMap<String, Integer>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (var file : files.filter(SourceSizeTest::isJava).toList()) {
                sizes.put(SOURCES.relativize(file).toString(), codeLines(Files.readAllLines(file)));
            }
        }
        return sizes;
    }

    private static boolean isJava(Path file) {
        var name = String.valueOf(file.getFileName());
        return name.endsWith(".java") && !name.equals("package-info.java");
    }

    static int codeLines(List<String> lines) {
        var inComment = false;
        var count = 0;
        for (var line : lines) {
            var text = line.strip();
            var startsComment = text.startsWith("/*");
            if (!inComment && !startsComment && isCode(text)) {
                count++;
            }
            inComment = (inComment || startsComment) && !text.endsWith("*/");
        }
        return count;
    }

    private static boolean isCode(String text) {
        return !text.isEmpty() && !text.startsWith("//") && !text.startsWith("import ") && !text.startsWith("package ");
    }

    @Test
    void onlyCodeIsCounted() {
        var file = List.of(
                "package a;", "", "import b;", "/** Doc", " * more", " */", "class A { // code", "  // no", "}");

        assertThat(codeLines(file)).isEqualTo(2);
    }
}

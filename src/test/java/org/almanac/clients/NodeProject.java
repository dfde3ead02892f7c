package org.almanac.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The programs in {@code src/test/clients}, with the packages that they are pinned to, in a folder of the build. */
final class NodeProject {

    private static final Path SOURCES = Path.of("src", "test", "clients");
    private static final long MINUTES = 5;

    /** What a program ended with. */
    record Ended(int code, String output) {}

    private final Path folder;

    private NodeProject(Path folder) {
        this.folder = folder;
    }

    /** Copies and installs the programs; whoever has no Node.js, or cannot reach packages, sees that tests were skipped. */
    static NodeProject installed() {
        Assumptions.assumeTrue(there("node", "--version"), "there is no Node.js");
        Assumptions.assumeTrue(there("npm", "--version"), "there is no npm");
        try {
            Path folder = Files.createDirectories(Path.of("target", "clients"));
            try (Stream<Path> files = Files.list(SOURCES)) {
                for (Path file : files.toList()) {
                    Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
                }
            }
            NodeProject project = new NodeProject(folder);
            Ended ended = project.run(Map.of(), "npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
            Assumptions.assumeTrue(ended.code() == 0, "the clients cannot be installed: " + ended.output());
            return project;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean there(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    Path file(String name) {
        return folder.resolve(name).toAbsolutePath();
    }

    /** Runs one of the package's scripts. */
    void succeeds(Map<String, String> variables, String script) {
        Ended ended = run(variables, "npm", "run", "--silent", script);
        assertThat(ended.code()).as(ended.output()).isZero();
    }

    private Ended run(Map<String, String> variables, String... command) {
        Path output = folder.resolve("output-" + command[command.length - 1].replaceAll("\\W", "") + ".txt");
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of(command)))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(variables);
        try {
            Process process = builder.start();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return new Ended(-1, "It did not end. " + Files.readString(output));
            }
            return new Ended(process.exitValue(), Files.readString(output));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

package org.almanac.remote;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Almanac in a process of its own, which can be killed and started again on the same data. */
final class DriverProcess implements AutoCloseable {

    private static final Pattern STARTED = Pattern.compile("Tomcat started on port (\\d+)");
    private static final String READY = "Almanac is ready for a tour";
    private static final Duration PATIENCE = Duration.ofSeconds(180);

    private final Path folder;
    private final List<String> arguments;
    private final Map<String, String> variables;
    private Process process;
    private Path log;
    private int starts;

    /** @param variables of the process's environment, such as secrets */
    DriverProcess(Path folder, List<String> arguments, Map<String, String> variables) {
        this.folder = folder;
        this.arguments = List.copyOf(arguments);
        this.variables = Map.copyOf(variables);
        this.log = folder;
        this.process = started();
    }

    /** Starts it anew after it was killed. */
    void restart() {
        process = started();
    }

    private Process started() {
        log = folder.resolve("driver-" + ++starts + ".log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                "org.almanac.AlmanacApplication",
                "--spring.profiles.active=tour",
                "--server.port=0",
                "--almanac.data=" + folder.resolve("data")));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(variables);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As packaged: without the tests' classes. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** The port, once its environments are filled. */
    int port() {
        return await().atMost(PATIENCE)
                .until(
                        () -> {
                            if (!process.isAlive()) {
                                throw new IllegalStateException("The program has ended: " + output());
                            }
                            String output = output();
                            return STARTED.matcher(output.contains(READY) ? output : "")
                                    .results()
                                    .map(found -> Integer.valueOf(found.group(1)))
                                    .findFirst();
                        },
                        Optional::isPresent)
                .orElseThrow();
    }

    String output() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything that all starts have printed. */
    String allOutput() {
        try (var files = Files.list(folder)) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.filter(one -> one.toString().endsWith(".log"))
                    .sorted()
                    .toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@code kill -9}. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}

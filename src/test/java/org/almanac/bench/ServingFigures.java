package org.almanac.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** What it costs to serve the Web API: over HTTP, with a token that is checked at each request, beside bare queries. */
final class ServingFigures {

    private static final int WARM_UP = 10;
    private static final int RUNS = 15;
    private static final int SINGLE = 200;
    private static final double MILLION = 1e6;

    private final Path folder;
    private final PrintStream out;

    ServingFigures(Path folder, PrintStream out) {
        this.folder = folder;
        this.out = out;
    }

    /** A request as a client makes it, or what is the least for its answer. */
    @FunctionalInterface
    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    /** The heap of the serving process, which is this one, while it takes a package of 95 MB in. */
    void importingTheLargest() throws IOException, InterruptedException {
        Path own = Files.createTempDirectory(folder, "taking");
        Path zip = BenchPackages.ninetyFiveMegabytes(own);
        try (ServedAlmanac almanac = new ServedAlmanac(own)) {
            PeakHeap.reset();
            almanac.imported(zip);
            PeakHeap.figure("serve-import-95mb-heap").print(out);
        }
    }

    /** A page of 5,000 rows and single rows by id; floors read the same rows from the database and write them as JSON. */
    void reading() throws IOException, InterruptedException {
        try (ServedAlmanac almanac = new ServedAlmanac(Files.createTempDirectory(folder, "serving"))) {
            ServedRows rows = new ServedRows(almanac);
            Figure page = figure("serve-page-5000", rows::page, rows::barePage);
            page.print(out);
            List<UUID> ids = rows.some(SINGLE);
            Figure single = figure(
                    "serve-single-reads",
                    () -> {
                        for (UUID id : ids) {
                            rows.single(id);
                        }
                    },
                    () -> {
                        for (UUID id : ids) {
                            rows.bareSingle(id);
                        }
                    });
            single.print(out);
            out.printf(
                    Locale.ROOT,
                    "serving: a page of %d rows in %.0f ms, %.0f single reads per second%n",
                    ServedRows.ROWS,
                    page.value(),
                    SINGLE * 1000 / single.value());
        }
    }

    private static Figure figure(String name, Work work, Work least) throws IOException, InterruptedException {
        double[] values = new double[RUNS];
        double[] floors = new double[RUNS];
        for (int run = -WARM_UP; run < RUNS; run++) {
            values[Math.max(run, 0)] = milliseconds(work);
            floors[Math.max(run, 0)] = milliseconds(least);
        }
        return new Figure(name, Figure.median(values), Figure.median(floors), "ms");
    }

    private static double milliseconds(Work work) throws IOException, InterruptedException {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / MILLION;
    }
}

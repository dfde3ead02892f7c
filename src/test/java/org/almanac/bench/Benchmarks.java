package org.almanac.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import javax.xml.stream.XMLStreamException;
import org.almanac.environment.Plan;
import org.almanac.environment.StagedPackage;
import org.almanac.process.ordermanagement.DeployingOrders;
import org.almanac.process.staging.MeasuredDeployment;
import org.almanac.process.staging.MeasuredRuns;
import org.almanac.process.tablemaps.DeployingThirtyMaps;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.Sha256;
import org.almanac.target.dataverse.MeasuredRemoteImport;

/** Prints one line a figure. Runs of a figure and of its floor take turns in one process; medians are compared. */
public final class Benchmarks {

    private static final int WARM_UP = 3;
    private static final int RUNS = 7;
    private static final double MILLION = 1e6;
    private static final double MEBIBYTE = 1024.0 * 1024;

    private final Path folder;
    private final PrintStream out;

    private Benchmarks(Path folder, PrintStream out) {
        this.folder = folder;
        this.out = out;
    }

    /** @param arguments the folder for packages and databases, which is created */
    public static void main(String[] arguments) throws IOException, XMLStreamException, InterruptedException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        Benchmarks benchmarks = new Benchmarks(Files.createTempDirectory(folder, "bench"), System.out);
        // first, because it needs nearly all of the heap and others leave something behind
        benchmarks.importingTheLargest();
        new ServingFigures(benchmarks.folder, benchmarks.out).importingTheLargest();
        benchmarks.importing();
        benchmarks.planningAnUpdate();
        benchmarks.upgradingSeventyNine();
        benchmarks.readingLayers();
        benchmarks.deploying("deploy-30-maps", DeployingThirtyMaps::new);
        benchmarks.deploying("deploy-80-order-records", DeployingOrders::new);
        benchmarks.importingRemotely();
        new ServingFigures(benchmarks.folder, benchmarks.out).reading();
    }

    private void deploying(String name, Function<MeasuredRuns, MeasuredDeployment> deployment) throws IOException {
        double[] values = new double[RUNS];
        double[] floors = new double[RUNS];
        Path place = Files.createTempDirectory(folder, name);
        try (MeasuredRuns runs = new MeasuredRuns("jdbc:h2:file:" + place.resolve("db"), place.toString())) {
            MeasuredDeployment measured = deployment.apply(runs);
            for (int run = -WARM_UP; run < RUNS; run++) {
                double value = measured.deploy();
                double floor = runs.nothing();
                if (run >= 0) {
                    values[run] = value;
                    floors[run] = floor;
                }
            }
            out.println(name + " takes " + runs.transactions() + " transactions");
        }
        new Figure(name, Figure.median(values), Figure.median(floors), "ms").print(out);
    }

    /** Beside as many bare calls; the environment's minute passes on a clock of tests. */
    private void importingRemotely() throws IOException {
        double[] values = new double[RUNS];
        double[] floors = new double[RUNS];
        try (MeasuredRemoteImport remote = new MeasuredRemoteImport(Files.createTempDirectory(folder, "remote"))) {
            for (int run = -WARM_UP; run < RUNS; run++) {
                int before = remote.calls();
                double value = remote.run() / MILLION;
                double floor = remote.bareCalls(remote.calls() - before) / MILLION;
                if (run >= 0) {
                    values[run] = value;
                    floors[run] = floor;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
        double own = Figure.median(values);
        out.printf(
                Locale.ROOT,
                "remote-import: Almanac's own share of a minute is %.2f %%%n",
                own * 100 / MeasuredRemoteImport.TIME_OF_THE_ENVIRONMENT.toMillis());
        new Figure("remote-import", own, Figure.median(floors), "ms").print(out);
    }

    private void importing() throws IOException, XMLStreamException {
        Path zip = BenchPackages.tenThousand(folder, "1.0.0.0", "a");
        ImportFloor floor;
        try (BenchStore store = new BenchStore(folder)) {
            imported(store, zip);
            floor = new ImportFloor(store);
        }
        out.println("import-10000 writes " + floor.rowCount() + " rows");
        double[] values = new double[RUNS];
        double[] floors = new double[RUNS];
        for (int run = -WARM_UP; run < RUNS; run++) {
            double floorTime;
            double value;
            try (BenchStore store = new BenchStore(folder)) {
                long start = System.nanoTime();
                floor.run(zip, store);
                floorTime = (System.nanoTime() - start) / MILLION;
            }
            try (BenchStore store = new BenchStore(folder)) {
                long start = System.nanoTime();
                imported(store, zip);
                value = (System.nanoTime() - start) / MILLION;
            }
            if (run >= 0) {
                values[run] = value;
                floors[run] = floorTime;
            }
        }
        new Figure("import-10000", Figure.median(values), Figure.median(floors), "ms").print(out);
    }

    private static Plan imported(BenchStore store, Path zip) throws IOException {
        StagedPackage staged = store.stage(hash(zip), zip);
        return store.apply(staged, store.plan(staged));
    }

    private static Sha256 hash(Path zip) throws IOException {
        MessageDigest digest = Sha256.newDigest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(zip), digest)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return Sha256.ofDigest(digest.digest());
    }

    /** An update that changes every column; the floor is the second's target of the design. */
    private void planningAnUpdate() throws IOException {
        Path before = BenchPackages.tenThousand(folder, "1.0.0.0", "a");
        Path after = BenchPackages.tenThousand(folder, "1.1.0.0", "b");
        try (BenchStore store = new BenchStore(folder)) {
            imported(store, before);
            StagedPackage staged = store.stage(hash(after), after);
            double[] values = new double[RUNS];
            for (int run = -WARM_UP; run < RUNS; run++) {
                long start = System.nanoTime();
                Plan plan = store.plan(staged);
                double value = (System.nanoTime() - start) / MILLION;
                if (plan.counts().change() == 0) {
                    throw new IllegalStateException("the update changes nothing");
                }
                values[Math.max(run, 0)] = value;
            }
            new Figure("plan-update-10000", Figure.median(values), 1000, "ms").print(out);
        }
    }

    /** Plan, import and read-back of an upgrade that changes every column; the floor is the design's second. */
    private void upgradingSeventyNine() throws IOException {
        Path before = BenchPackages.seventyNine(folder, "1.0.0.0", "a");
        Path after = BenchPackages.seventyNine(folder, "2.0.0.0", "b");
        double[] values = new double[RUNS];
        for (int run = -WARM_UP; run < RUNS; run++) {
            try (BenchStore store = new BenchStore(folder)) {
                imported(store, before);
                long start = System.nanoTime();
                Plan plan = imported(store, after);
                Map<ComponentRef, Sha256> expected = new HashMap<>();
                plan.changes().forEach(change -> expected.put(change.component(), change.definition()));
                if (!store.layersOf(plan.solution(), expected.keySet()).equals(expected)) {
                    throw new IllegalStateException("the upgrade is not what was planned");
                }
                values[Math.max(run, 0)] = (System.nanoTime() - start) / MILLION;
            }
        }
        new Figure("upgrade-79", Figure.median(values), 1000, "ms").print(out);
    }

    /** The layers of one component in an environment with 1,000 solutions; the floor is one with 10. */
    private void readingLayers() throws IOException {
        double[] few = new double[RUNS];
        double[] many = new double[RUNS];
        try (BenchStore ten = new BenchStore(folder);
                BenchStore thousand = new BenchStore(folder)) {
            for (int i = 0; i < 1000; i++) {
                Path zip = BenchPackages.oneOfMany(folder, i);
                imported(thousand, zip);
                if (i < 10) {
                    imported(ten, zip);
                }
            }
            for (int run = -WARM_UP; run < RUNS; run++) {
                few[Math.max(run, 0)] = reading(ten);
                many[Math.max(run, 0)] = reading(thousand);
            }
        }
        new Figure("layers-1000-solutions", Figure.median(many), Figure.median(few), "ms").print(out);
    }

    private static double reading(BenchStore store) {
        long start = System.nanoTime();
        for (int i = 0; i < 2000; i++) {
            store.layers("Attribute", "ctso_many" + i % 10 + ".ctso_own");
        }
        return (System.nanoTime() - start) / MILLION;
    }

    /** The floor is the design's 6 s for a cold plan; the heap is the process's own limit. */
    private void importingTheLargest() throws IOException {
        Path zip = BenchPackages.ninetyFiveMegabytes(folder);
        PeakHeap.reset();
        try (BenchStore store = new BenchStore(folder)) {
            long start = System.nanoTime();
            StagedPackage staged = store.stage(hash(zip), zip);
            Plan plan = store.plan(staged);
            double planned = (System.nanoTime() - start) / MILLION;
            store.apply(staged, plan);
            new Figure("plan-95mb-cold", planned, 6000, "ms").print(out);
        }
        out.printf(Locale.ROOT, "bench-size 95mb: zip %.1f MiB%n", Files.size(zip) / MEBIBYTE);
        PeakHeap.figure("import-95mb-heap").print(out);
    }
}
